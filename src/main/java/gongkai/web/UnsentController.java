package gongkai.web;

import gongkai.access.Act;
import gongkai.access.Requires;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** After signing in again: the form that could not be sent, to be sent with one press. */
@Controller
class UnsentController {

    @GetMapping("/desk/unsent")
    @Requires(Act.SEE_DESK)
    ModelAndView show(HttpServletRequest request) {
        return Unsent.take(request)
                .map(it -> new ModelAndView("layout/unsent", "unsent", it))
                .orElseGet(() -> new ModelAndView("redirect:/desk"));
    }
}
