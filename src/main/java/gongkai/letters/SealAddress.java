package gongkai.letters;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** The organ's own electronic-seal service (电子印章服务), as it is shown; the secret never is. */
public record SealAddress(String address) {

    private static final int LONGEST_ADDRESS = 300;
    private static final Set<String> SAME_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Encrypted, or on this very machine: a letter holds names and addresses. */
    public static boolean isFit(String address) {
        try {
            var it = new URI(address);
            var host = it.getHost();
            return address.length() <= LONGEST_ADDRESS
                    && host != null
                    && it.getRawUserInfo() == null
                    && ("https".equalsIgnoreCase(it.getScheme())
                            || ("http".equalsIgnoreCase(it.getScheme()) && SAME_MACHINE.contains(host)));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
