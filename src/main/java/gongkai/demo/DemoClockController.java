package gongkai.demo;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Requires;
import gongkai.clock.ClockSettings;
import gongkai.clock.OfficeClock;
import gongkai.web.Days;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Moves the demo's day forward, to see what becomes due. A working office has no such page. */
@Controller
@RequestMapping("/demo/clock")
class DemoClockController {

    record NewDay(@NotNull(message = "请填写日期") LocalDate day) {}

    private final DemoDay day;
    private final ClockSettings settings;
    private final OfficeClock clock;
    private final Forms forms;

    DemoClockController(DemoDay day, ClockSettings settings, OfficeClock clock, Forms forms) {
        this.day = day;
        this.settings = settings;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.MOVE_DEMO_CLOCK)
    ModelAndView show() {
        onlyInDemo();
        return page(Form.of(Map.of("day", clock.today().plusDays(1).toString())));
    }

    @PostMapping
    @Requires(Act.MOVE_DEMO_CLOCK)
    ModelAndView move(Actor actor, @Valid NewDay typed, BindingResult errors) {
        onlyInDemo();
        return forms.answer(errors, this::page, () -> {
            day.moveTo(actor, typed.day());
            return new Done("/desk", "今天是" + Days.withWeekday(typed.day()) + "，所有期限随之变化");
        });
    }

    private void onlyInDemo() {
        if (!settings.demo()) {
            throw new NotFound("page", "/demo/clock");
        }
    }

    private ModelAndView page(Form form) {
        return new ModelAndView("demo/clock", "form", form);
    }
}
