package gongkai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** Where a request comes from: what a gateway says is believed only of a gateway that the operator has named. */
@Component
public class Callers {

    private static final String FORWARDED = "X-Forwarded-For";
    private static final int NETWORK_BYTES = 8;

    private final List<IpAddressMatcher> proxies;

    Callers(WebSettings settings) {
        this.proxies = settings.proxies().stream().map(IpAddressMatcher::new).toList();
    }

    /** The address; of an IPv6 address the network, since one household has as many addresses as it likes. */
    public String of(HttpServletRequest request) {
        var nearest = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        var said = Arrays.stream(Objects.requireNonNullElse(request.getHeader(FORWARDED), "")
                        .split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        for (int at = said.size() - 1; at >= 0 && isProxy(nearest); at--) {
            nearest = said.get(at);
        }
        return network(nearest);
    }

    private boolean isProxy(String address) {
        return isLiteral(address) && proxies.stream().anyMatch(it -> it.matches(address));
    }

    private static String network(String address) {
        if (!isLiteral(address)) {
            return "?";
        }
        var parsed = InetAddress.ofLiteral(address);
        return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
                : parsed.getHostAddress();
    }

    /** Never asks anybody for a name. */
    private static boolean isLiteral(String address) {
        try {
            InetAddress.ofLiteral(address);
            return true;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
