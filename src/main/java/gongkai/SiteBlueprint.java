package gongkai;

import org.springframework.boot.SpringApplication;

/** What the build runs to write down, as code, which beans the site has; a start then need not look for them. */
final class SiteBlueprint {

    private SiteBlueprint() {}

    public static void main(String[] args) {
        SpringApplication.run(Gongkai.class, args);
    }
}
