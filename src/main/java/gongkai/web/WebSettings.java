package gongkai.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about who reaches the pages.
 *
 * @param deskNetworks networks from which staff pages may be reached, such as 10.8.0.0/16; empty for anywhere
 *     (《互联网政务应用安全管理规定》第十九条)
 * @param proxies networks of gateways whose X-Forwarded-For is believed when strangers are counted; empty for none
 */
@ConfigurationProperties("gongkai.web")
public record WebSettings(
        @DefaultValue List<String> deskNetworks,
        @DefaultValue List<String> proxies) {}
