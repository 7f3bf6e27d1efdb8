package gongkai.portal;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts the kept pages before everything else that the web server does, and asks it for pages as a reader would. */
@Component
class PageFront implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(PageFront.class);
    private static final long LONGEST_SECONDS = 30;

    private final Pages pages;
    private @Nullable LocalConnector door;

    PageFront(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(this::front);
    }

    private void front(Server server) {
        server.setHandler(new PageServer(server.getHandler(), pages));
        door = new LocalConnector(server);
    }

    /** Has an article's page rendered, which keeps it. Nobody is counted as a reader. */
    void render(long article) {
        var open = door;
        if (open == null) {
            return;
        }
        try {
            if (!open.isStarted()) {
                open.start();
            }
            open.getResponse(
                    StandardCharsets.UTF_8.encode("GET /articles/" + article
                            + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: gongkai-bot\r\nConnection: close\r\n\r\n"),
                    LONGEST_SECONDS,
                    TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            LOG.warn("页面 {} 未能预先生成", article, failed);
        }
    }

    /** Before the server itself stops. */
    void close() {
        var open = door;
        try {
            if (open != null) {
                open.stop();
            }
        } catch (Exception failed) {
            LOG.debug("The local connector would not stop", failed);
        }
    }
}
