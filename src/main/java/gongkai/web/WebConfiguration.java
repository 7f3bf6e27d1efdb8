package gongkai.web;

import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.UnitId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Headers, sessions, static files, and the order of guard and shell. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private final Guard guard;
    private final ShellMaker shells;

    WebConfiguration(Guard guard, ShellMaker shells) {
        this.guard = guard;
        this.shells = shells;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).excludePathPatterns("/error");
        registry.addInterceptor(shells);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, OrganId.class, new Numbered<>(OrganId::new));
        registry.addConverter(String.class, UnitId.class, new Numbered<>(UnitId::new));
        registry.addConverter(String.class, PersonId.class, new Numbered<>(PersonId::new));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache().cachePublic())
                .resourceChain(true)
                .addTransformer(new WholeStyleSheet());
    }

    /** Whether an address is open is decided by {@link Guard}; this chain brings sessions, tokens and headers. */
    @Bean
    SecurityFilterChain security(
            HttpSecurity http, ActorSource source, SessionLimits limits, SecurityContextRepository contexts) {
        return http.securityContext(it -> it.securityContextRepository(contexts))
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .exceptionHandling(it -> it.accessDeniedHandler(WebConfiguration::tokenRefused))
                .requestCache(it -> it.disable())
                .anonymous(it -> it.disable())
                .logout(it -> it.disable())
                .headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
                        .frameOptions(frame -> frame.deny()))
                .addFilterBefore(new Actors(source, limits), AuthorizationFilter.class)
                .build();
    }

    /** A form whose session has ended is kept; anything else without a valid token is refused. */
    private static void tokenRefused(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (Unsent.keep(request)) {
            response.sendRedirect("/desk/unsent");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("gongkai");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        return cookie;
    }

    /** A number that names something; an empty choice names nothing. */
    private record Numbered<T>(LongFunction<T> name) implements Converter<String, T> {

        // Spring hands null on, though the registry's signature does not say so.
        @Override
        @SuppressWarnings("NullAway")
        public @Nullable T convert(String typed) {
            return typed.isBlank() ? null : name.apply(Long.parseLong(typed.strip()));
        }
    }
}
