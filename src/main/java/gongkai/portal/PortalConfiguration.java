package gongkai.portal;

import gongkai.clock.OfficeClock;
import gongkai.database.DataDirectory;
import gongkai.published.Articles;
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
    Pages pages(
            PortalSettings settings,
            DataDirectory data,
            Freshness freshness,
            Articles articles,
            Readings readings,
            OfficeClock clock) {
        return new Pages(
                settings.cacheMegabytes() * MEGABYTE,
                new PageShelf(data.path().resolve("pages"), settings.shelfMegabytes()),
                freshness,
                articles,
                readings,
                clock);
    }

    @Bean
    FilterRegistrationBean<PageCache> pageCache(Pages pages, OfficeClock clock) {
        var filter = new FilterRegistrationBean<>(new PageCache(pages, clock));
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
