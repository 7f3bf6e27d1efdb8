package gongkai.portal;

import gongkai.clock.OfficeClock;
import gongkai.published.Readings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts what serves readers before what serves staff. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    /** Ahead of sessions, which begin at this number plus fifty. */
    private static final int FIRST = Integer.MIN_VALUE + 10;

    private static final long MEGABYTE = 1024 * 1024;

    @Bean
    FilterRegistrationBean<PageCache> pageCache(
            PortalSettings settings, Freshness freshness, Readings readings, OfficeClock clock) {
        var filter = new FilterRegistrationBean<>(
                new PageCache(settings.cacheMegabytes() * MEGABYTE, freshness, readings, clock));
        filter.setOrder(FIRST);
        return filter;
    }

    @Bean
    FilterRegistrationBean<TraditionalScript> traditionalScript() {
        var filter = new FilterRegistrationBean<>(new TraditionalScript());
        filter.setOrder(FIRST + 1);
        return filter;
    }
}
