package gongkai.portal;

import gongkai.access.Act;
import gongkai.access.NotFound;
import gongkai.access.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks before this site is left (R160). */
@Controller
class LeaveController {

    private static final int LONGEST = 2_000;

    @GetMapping("/leave")
    @Requires(Act.READ_PUBLIC_PAGES)
    ModelAndView leave(@RequestParam String to, HttpServletRequest request) {
        var target = target(to).orElseThrow(() -> new NotFound("address", ""));
        return new ModelAndView("portal/leave", "address", target.toString())
                .addObject("host", target.getHost())
                .addObject("back", back(request));
    }

    /** Only to the web, and to a place whose name is what it seems. */
    static Optional<URI> target(String to) {
        try {
            var uri = new URI(to.strip());
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            var isWeb = scheme.equals("http") || scheme.equals("https");
            return isWeb && uri.getHost() != null && uri.getUserInfo() == null && to.length() <= LONGEST
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The page of this site on which the link stood; the first page when that is not known. */
    private static String back(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return "/";
        }
        return target(referer)
                .filter(it -> request.getServerName().equalsIgnoreCase(it.getHost()))
                .map(it -> it.getRawPath().isEmpty() || it.getRawPath().startsWith("//") ? "/" : it.getRawPath())
                .orElse("/");
    }
}
