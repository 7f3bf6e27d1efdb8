package gongkai.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about the public pages.
 *
 * @param cacheMegabytes how much memory rendered pages may take
 * @param shelfMegabytes how much of the disk the rendered pages of articles may take, about 11 kB each; 0 for none
 */
@ConfigurationProperties("gongkai.portal")
record PortalSettings(
        @DefaultValue("200") int cacheMegabytes,
        @DefaultValue("4096") int shelfMegabytes) {}
