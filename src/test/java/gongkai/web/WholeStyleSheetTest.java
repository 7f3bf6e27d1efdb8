package gongkai.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

class WholeStyleSheetTest {

    @Test
    void every_import_is_replaced_by_its_file_within_its_layer(@TempDir Path folder) throws IOException {
        var main = sheets(folder);

        var whole = WholeStyleSheet.whole(main).getContentAsString(UTF_8);

        assertThat(whole).isEqualTo("""
                @layer base, parts, print;
                @layer base {
                a { color: red; }
                }
                @layer parts {
                .tag { content: "$1"; }
                }
                @media print {
                @layer print {
                a { color: black; }
                }}
                """);
    }

    @Test
    void the_whole_is_as_new_as_its_newest_file(@TempDir Path folder) throws IOException {
        var main = sheets(folder);
        var newest = FileTime.from(Instant.parse("2099-01-01T00:00:00Z"));
        Files.setLastModifiedTime(folder.resolve("parts/tag.css"), newest);

        assertThat(WholeStyleSheet.whole(main).lastModified()).isEqualTo(newest.toMillis());
    }

    @Test
    void our_own_style_sheet_leaves_no_import_behind() throws IOException {
        var whole = WholeStyleSheet.whole(new FileSystemResource("src/main/resources/static/css/main.css"))
                .getContentAsString(UTF_8);

        assertThat(whole).hasSizeGreaterThan(20_000).doesNotContain("@import").contains("@layer parts {\n.button {");
    }

    @Test
    void a_browser_that_asks_for_the_main_sheet_is_sent_the_whole() throws Exception {
        assertThat(sent("css/main.css")).contains("@layer parts {").doesNotContain("@import");
        assertThat(sent("css/parts/tag.css")).startsWith(".tag {");
    }

    private static String sent(String path) throws Exception {
        var handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new ClassPathResource("static/")));
        handler.setResourceTransformers(List.of(new WholeStyleSheet()));
        handler.afterPropertiesSet();
        var request = new MockHttpServletRequest("GET", "/static/" + path);
        request.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, path);
        var response = new MockHttpServletResponse();
        handler.handleRequest(request, response);
        return response.getContentAsString(UTF_8);
    }

    private static FileSystemResource sheets(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("base.css"), "a { color: red; }\n");
        Files.writeString(folder.resolve("parts/tag.css"), ".tag { content: \"$1\"; }\n");
        Files.writeString(folder.resolve("print.css"), "a { color: black; }\n");
        return new FileSystemResource(Files.writeString(folder.resolve("main.css"), """
                @layer base, parts, print;
                @import url("base.css") layer(base);
                @import url("parts/tag.css") layer(parts);
                @import url("print.css") layer(print) print;
                """));
    }
}
