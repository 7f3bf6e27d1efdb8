package gongkai.enclosures.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.enclosures.domain.Enclosure;
import gongkai.enclosures.domain.Mark;
import gongkai.enclosures.handling.EnclosureHandling;
import gongkai.redaction.Box;
import gongkai.redaction.Ground;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One file, looked through page by page: boxes drawn, proposals decided, the result made. */
@Controller
@RequestMapping("/desk/applications/{id}/enclosures/{file}")
class MarkingController {

    private final EnclosureHandling handling;
    private final Forms forms;

    MarkingController(EnclosureHandling handling, Forms forms) {
        this.handling = handling;
        this.forms = forms;
    }

    /** A box as it is typed: the page, and percent of its width and height. */
    record Drawing(
            @NotNull(message = "请填写第几页") @Min(value = 1, message = "页码从 1 开始")
            Integer page,

            @NotNull(message = "请填写左边的位置")
            @DecimalMin(value = "0", message = "位置为 0 至 100")
            @DecimalMax(value = "100", message = "位置为 0 至 100")
            BigDecimal left,

            @NotNull(message = "请填写上边的位置")
            @DecimalMin(value = "0", message = "位置为 0 至 100")
            @DecimalMax(value = "100", message = "位置为 0 至 100")
            BigDecimal top,

            @NotNull(message = "请填写宽度")
            @DecimalMin(value = "0", message = "宽度为 0 至 100")
            @DecimalMax(value = "100", message = "宽度为 0 至 100")
            BigDecimal width,

            @NotNull(message = "请填写高度")
            @DecimalMin(value = "0", message = "高度为 0 至 100")
            @DecimalMax(value = "100", message = "高度为 0 至 100")
            BigDecimal height,

            @NotNull(message = "请选择遮盖的理由") Ground ground) {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        Box box() {
            return new Box(page, part(left), part(top), part(width), part(height), ground);
        }

        private static double part(BigDecimal percent) {
            return percent.doubleValue() / WHOLE.doubleValue();
        }
    }

    /** What to look for. */
    record Search(
            @Nullable @Size(max = 60, message = "不超过 60 个字") String word,
            @NotNull(message = "请选择遮盖的理由") Ground reason) {}

    /** What becomes of some of the marks. */
    record Decisions(
            @Nullable List<Integer> mark,
            @NotNull(message = "请选择遮盖或者不遮盖") Mark.Decision decision,
            @Nullable Ground reason) {}

    record Naming(@Nullable String title) {}

    record Making(@Nullable Boolean looked) {}

    @GetMapping
    @Requires(Act.SEE_ENCLOSURES)
    ModelAndView show(
            Actor actor,
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean result) {
        return page(actor, id, file, page, result, Form.blank());
    }

    @PostMapping("/boxes")
    @Requires(Act.PREPARE_ENCLOSURES)
    ModelAndView draw(
            Actor actor, @PathVariable long id, @PathVariable long file, @Valid Drawing typed, BindingResult errors) {
        var page = typed.page() == null ? 1 : typed.page();
        return forms.answer(errors, form -> page(actor, id, file, page, false, form), () -> {
            handling.draw(actor, id, file, typed.box());
            return new Done(href(id, file, page), "遮盖框已加上");
        });
    }

    @PostMapping("/boxes/{mark}/removal")
    @Requires(Act.PREPARE_ENCLOSURES)
    ModelAndView removeMark(
            Actor actor,
            @PathVariable long id,
            @PathVariable long file,
            @PathVariable int mark,
            @RequestParam(defaultValue = "1") int page) {
        return forms.step(form -> page(actor, id, file, page, false, form), () -> {
            handling.removeMark(actor, id, file, mark);
            return new Done(href(id, file, page), "框已删去");
        });
    }

    @PostMapping("/searches")
    @Requires(Act.PREPARE_ENCLOSURES)
    ModelAndView search(
            Actor actor,
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam(defaultValue = "1") int page,
            @Valid Search typed,
            BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, file, page, false, form), () -> {
            var found = handling.search(actor, id, file, Forms.text(typed.word()), typed.reason());
            return new Done(href(id, file, page), "找到 " + found + " 处，请逐项决定");
        });
    }

    @PostMapping("/decisions")
    @Requires(Act.PREPARE_ENCLOSURES)
    ModelAndView decide(
            Actor actor,
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam(defaultValue = "1") int page,
            @Valid Decisions typed,
            BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, file, page, false, form), () -> {
            var marks = Objects.requireNonNullElse(typed.mark(), List.<Integer>of());
            handling.decide(actor, id, file, marks, typed.decision(), typed.reason());
            return new Done(
                    href(id, file, page),
                    marks.isEmpty()
                            ? "没有选中任何一处"
                            : "已决定 " + marks.size() + " 处：" + typed.decision().label());
        });
    }

    @PostMapping("/title")
    @Requires(Act.PREPARE_ENCLOSURES)
    ModelAndView rename(
            Actor actor, @PathVariable long id, @PathVariable long file, @Valid Naming typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, file, 1, false, form), () -> {
            handling.rename(actor, id, file, Forms.text(typed.title()));
            return new Done(href(id, file, 1), "名称已更改");
        });
    }

    /** What goes out is made, checked, and kept. */
    @PostMapping("/result")
    @Requires(Act.PREPARE_ENCLOSURES)
    ModelAndView make(
            Actor actor, @PathVariable long id, @PathVariable long file, @Valid Making typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, file, 1, false, form), () -> {
            handling.finish(actor, id, file, Boolean.TRUE.equals(typed.looked()));
            return new Done(href(id, file, 1), "文件已生成并通过复查");
        });
    }

    @PostMapping("/reopening")
    @Requires(Act.PREPARE_ENCLOSURES)
    ModelAndView takeBack(Actor actor, @PathVariable long id, @PathVariable long file) {
        return forms.step(form -> page(actor, id, file, 1, false, form), () -> {
            handling.takeBack(actor, id, file);
            return new Done(href(id, file, 1), "已退回修改，生成的文件已删除");
        });
    }

    /** A page of the original. */
    @GetMapping("/pages/{page}")
    @Requires(Act.SEE_ENCLOSURES)
    ResponseEntity<byte[]> picture(
            Actor actor, @PathVariable long id, @PathVariable long file, @PathVariable int page) {
        return png(handling.picture(actor, id, file, page));
    }

    /** A page as it will go out. */
    @GetMapping("/previews/{page}")
    @Requires(Act.SEE_ENCLOSURES)
    ResponseEntity<byte[]> preview(
            Actor actor, @PathVariable long id, @PathVariable long file, @PathVariable int page) {
        return png(handling.preview(actor, id, file, page));
    }

    private static ResponseEntity<byte[]> png(byte[] picture) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(picture);
    }

    private ModelAndView page(Actor actor, long id, long file, int page, boolean result, Form form) {
        var it = handling.theCase(actor, id);
        Enclosure enclosure = handling.get(it, file);
        var shown = Math.clamp(page, 1, Math.max(enclosure.original().pages(), 1));
        return new ModelAndView(
                        "enclosures/file",
                        "page",
                        new MarkingPage(it, enclosure, shown, result, handling.mayChange(actor, it)))
                .addObject("form", form)
                .addObject("grounds", MarkingPage.GROUNDS);
    }

    private static String href(long id, long file, int page) {
        return EnclosureController.href(id) + "/" + file + "?page=" + page;
    }
}
