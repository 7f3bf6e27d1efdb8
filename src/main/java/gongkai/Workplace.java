package gongkai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Where the web server lays down what it works on, such as an upload on its way: under the data directory, not where all
 * accounts of the machine look and where it would stay after a crash. What it cannot even hand to a page it refuses in one
 * sentence, and it says nothing of itself.
 */
record Workplace(Path directory) implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        try {
            factory.setDocumentRoot(
                    Files.createDirectories(directory.resolve("empty")).toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        factory.addServerCustomizers(this::settle);
    }

    private void settle(Server server) {
        server.getDescendants(WebAppContext.class)
                .forEach(it -> it.setTempDirectory(directory.resolve("web").toFile()));
        server.setErrorHandler(Workplace::refuse);
        for (var connector : server.getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConnectionFactory.class::isInstance)
                    .map(HttpConnectionFactory.class::cast)
                    .map(HttpConnectionFactory::getHttpConfiguration)
                    .forEach(Workplace::keepQuiet);
        }
    }

    private static void keepQuiet(HttpConfiguration configuration) {
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
    }

    private static boolean refuse(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=UTF-8");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Content-Security-Policy", "default-src 'none'");
        response.write(true, ByteBuffer.wrap("请求不能处理：地址或请求头的写法有误。\n".getBytes(UTF_8)), callback);
        return true;
    }
}
