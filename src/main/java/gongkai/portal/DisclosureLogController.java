package gongkai.portal;

import gongkai.access.Act;
import gongkai.access.Requires;
import gongkai.published.Articles;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Paging;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answers to applications that are public without anybody's name (答复公开目录). */
@Controller
class DisclosureLogController {

    private static final int SIZE = 30;
    private static final int LONGEST = 100;

    /** As items of this type are called when they are published. */
    private static final String ANSWER = "ANSWER";

    private final Articles articles;

    DisclosureLogController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping("/disclosure-log")
    @Requires(Act.READ_PUBLIC_PAGES)
    ModelAndView log(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer page) {
        var typed = Forms.text(q);
        var words = typed.substring(0, Math.min(typed.length(), LONGEST));
        var paging = Paging.of(page, articles.ofType(ANSWER, words, 1, 1).total(), SIZE);
        return new ModelAndView(
                        "portal/disclosure-log", "listing", articles.ofType(ANSWER, words, paging.number(), SIZE))
                .addObject("paging", paging)
                .addObject("form", Form.of(Map.of("q", words)));
    }
}
