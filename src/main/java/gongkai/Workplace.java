package gongkai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Where the web server lays down what it works on, such as an upload on its way: under the data directory, not where all
 * accounts of the machine look and where it would stay after a crash.
 */
record Workplace(Path directory) implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        try {
            factory.setBaseDirectory(directory.toFile());
            factory.setDocumentRoot(
                    Files.createDirectories(directory.resolve("empty")).toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
