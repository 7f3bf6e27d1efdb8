package gongkai;

import gongkai.access.Act;
import gongkai.access.Requires;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the running site answers, with the act it stands for. */
record Addresses(RequestMappingHandlerMapping mapping) {

    /** One method of one address. */
    record Address(RequestMethod method, String pattern, Act act, HandlerMethod handler) {

        boolean isGet() {
            return method == RequestMethod.GET;
        }

        boolean namesSomething() {
            return pattern.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    List<Address> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getValue().hasMethodAnnotation(Requires.class))
                .flatMap(it -> addresses(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(Address::pattern).thenComparing(Address::method))
                .toList();
    }

    private static Stream<Address> addresses(RequestMappingInfo info, HandlerMethod handler) {
        var requires = handler.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw new IllegalStateException("no act is named for " + handler);
        }
        return info.getPatternValues().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Address(method, pattern, requires.value(), handler)));
    }
}
