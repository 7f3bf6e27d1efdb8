package gongkai.web;

import gongkai.access.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** Answers a sent form: with a redirect when the step was taken, else with the form as typed and its faults (422). */
@Component
public class Forms {

    /** Where to go when all went well, and the sentence to show there once. */
    public record Done(String path, String notice) {}

    private static final String MEANWHILE = "您打开页面之后，别人已经改动过这项内容。您填写的内容仍在下面，请与现在的内容核对后再提交";

    static final String NOTICE = "notice";

    /** What was typed, without the blanks around it; empty when nothing was. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private final MessageSource messages;

    Forms(MessageSource messages) {
        this.messages = messages;
    }

    public ModelAndView answer(Errors errors, Function<Form, ModelAndView> page, Supplier<Done> step) {
        if (errors.hasErrors()) {
            return refused(page, asTyped(faults(errors), refusals(errors)));
        }
        return step(page, step);
    }

    /** For a step with nothing to fill in. */
    public ModelAndView step(Function<Form, ModelAndView> page, Supplier<Done> step) {
        return taken(page, () -> {
            var done = step.get();
            if (!done.notice().isEmpty()) {
                RequestContextUtils.getOutputFlashMap(request()).put(NOTICE, done.notice());
            }
            return new ModelAndView(redirect(done.path()));
        });
    }

    /** For a step whose answer is a page of its own, which no address could show again. */
    public ModelAndView show(Errors errors, Function<Form, ModelAndView> page, Supplier<ModelAndView> step) {
        return errors.hasErrors() ? refused(page, asTyped(faults(errors), refusals(errors))) : taken(page, step);
    }

    /** What was sent, to be shown once more with nothing wrong in it. */
    public static Form typed() {
        return asTyped(Map.of(), List.of());
    }

    private static ModelAndView taken(Function<Form, ModelAndView> page, Supplier<ModelAndView> step) {
        try {
            return step.get();
        } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
            var answer = page.apply(asTyped(Map.of(), List.of(MEANWHILE)));
            answer.setStatus(HttpStatus.CONFLICT);
            return answer;
        } catch (RefusedException e) {
            var field = e.why().field();
            return field.isEmpty()
                    ? refused(page, asTyped(Map.of(), List.of(e.why().label())))
                    : refused(page, asTyped(Map.of(field, e.why().label()), List.of()));
        }
    }

    /** Nothing in an address is a template to be filled in. */
    private static RedirectView redirect(String path) {
        var view = new RedirectView(path, true);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private static ModelAndView refused(Function<Form, ModelAndView> page, Form form) {
        var answer = page.apply(form);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    /** Taken from the request itself, so that nothing typed is lost whatever became of its conversion. */
    private static Form asTyped(Map<String, String> faults, List<String> refusals) {
        var typed = new LinkedHashMap<String, List<String>>();
        request().getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_") && !name.toLowerCase(Locale.ROOT).contains("password")) {
                typed.put(name, List.of(values));
            }
        });
        return new Form(typed, faults, refusals, request().getRequestURI(), "");
    }

    private Map<String, String> faults(Errors errors) {
        var faults = new LinkedHashMap<String, String>();
        errors.getFieldErrors()
                .forEach(it -> faults.putIfAbsent(it.getField(), messages.getMessage(it, Locale.SIMPLIFIED_CHINESE)));
        return faults;
    }

    private List<String> refusals(Errors errors) {
        var refusals = new ArrayList<String>();
        errors.getGlobalErrors().forEach(it -> refusals.add(messages.getMessage(it, Locale.SIMPLIFIED_CHINESE)));
        return refusals;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
