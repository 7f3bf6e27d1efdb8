package gongkai.demo;

import gongkai.access.Actor;
import gongkai.clock.DemoClock;
import gongkai.clock.OfficeClock;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The moving of the demo's day, which is on the trail like everything else. */
@Service
@Transactional
class DemoDay {

    private final DemoClock demo;
    private final OfficeClock clock;
    private final Trail trail;

    DemoDay(DemoClock demo, OfficeClock clock, Trail trail) {
        this.demo = demo;
        this.clock = clock;
        this.trail = trail;
    }

    void moveTo(Actor actor, LocalDate day) {
        var before = clock.today().toString();
        demo.moveTo(day);
        trail.record(actor, Deed.wrote("调整演示日期", "clock", "-", actor.branch(), before, day.toString()));
    }
}
