package gongkai.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about the public pages.
 *
 * @param cacheMegabytes how much memory rendered pages may take
 */
@ConfigurationProperties("gongkai.portal")
record PortalSettings(@DefaultValue("200") int cacheMegabytes) {}
