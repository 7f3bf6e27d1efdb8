package gongkai.files.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.files.Cleaning.CleanedFile;
import gongkai.files.Concealed;
import gongkai.files.Concealed.Kind;
import gongkai.files.FileKind;
import gongkai.files.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;

class SlideFormatTest {

    private static byte[] show() {
        var show = new XMLSlideShow();
        var first = show.createSlide();
        first.createTextBox().setText("异地就医怎么办");
        var table = first.createTable();
        var row = table.addRow();
        row.addCell().setText("途径");
        row.addCell().setText("时限");
        for (var shape : show.getNotesSlide(first).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText("讲的时候不要提");
            }
        }
        var second = show.createSlide();
        second.createTextBox().setText("不放映的一页");
        second.getXmlObject().setShow(false);
        show.createSlide().createTextBox().setText("谢谢");
        show.getProperties().getCoreProperties().setCreator("王内部");
        return Fixtures.written(show);
    }

    @Test
    void each_slide_that_is_shown_is_a_part() {
        assertThat(Formats.read(FileKind.PPTX, show()).parts())
                .containsExactly(new Part("第1张幻灯片", "异地就医怎么办\n\n| 途径 | 时限 |"), new Part("第2张幻灯片", "谢谢"));
    }

    @Test
    void notes_and_slides_left_out_are_found() {
        assertThat(Formats.read(FileKind.PPTX, show()).concealed())
                .contains(
                        new Concealed(Kind.NOTES, "第1张幻灯片", "讲的时候不要提"),
                        new Concealed(Kind.HIDDEN_SLIDE, "第2张幻灯片", "不放映的一页"));
    }

    @Test
    void the_copy_shows_the_same_and_holds_nothing_else() throws IOException {
        var cleaned = (CleanedFile) Formats.clean("a.pptx", FileKind.PPTX, show());

        assertThat(Fixtures.inside(cleaned.bytes())).contains("谢谢").doesNotContain("不要提", "不放映", "王内部");
        try (var copy = new XMLSlideShow(new ByteArrayInputStream(cleaned.bytes()))) {
            assertThat(copy.getSlides()).hasSize(2);
        }
    }
}
