package gongkai.notices.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.notices.handling.NoticeHandling;
import gongkai.notices.handling.Ways;
import gongkai.notices.store.PgNoticeStore.State;
import gongkai.notices.store.PgNoticeStore.Way;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import gongkai.web.Paging;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the office what was told to people outside, and sends again what did not arrive. */
@Controller
class NoticeController {

    private final NoticeHandling notices;
    private final Ways ways;
    private final Forms forms;

    NoticeController(NoticeHandling notices, Ways ways, Forms forms) {
        this.notices = notices;
        this.ways = ways;
        this.forms = forms;
    }

    @GetMapping("/desk/notices")
    @Requires(Act.SEND_NOTICES)
    ModelAndView list(
            Actor actor,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "1") int page) {
        return page(actor, state, page, Form.blank());
    }

    @PostMapping("/desk/notices/{id}/attempts")
    @Requires(Act.SEND_NOTICES)
    ModelAndView sendAgain(Actor actor, @PathVariable long id) {
        return forms.step(form -> page(actor, null, 1, form), () -> {
            notices.sendAgain(actor, id);
            return new Done("/desk/notices", "已重新排队发送");
        });
    }

    private ModelAndView page(Actor actor, @Nullable State state, int page, Form form) {
        var count = notices.count(actor, state);
        var paging = Paging.of(page, count, NoticeHandling.PAGE);
        return new ModelAndView(
                        "notices/notices",
                        "page",
                        new NoticesPage(
                                notices.list(actor, state, paging.number()).stream()
                                        .map(NoticeRow::of)
                                        .toList(),
                                count,
                                paging.number(),
                                paging.pages(),
                                state,
                                Option.of(State.class, State::label),
                                Arrays.stream(Way.values())
                                        .filter(it -> !ways.open().contains(it))
                                        .map(Way::label)
                                        .toList()))
                .addObject("form", form);
    }
}
