package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.CaseFilter;
import gongkai.applications.domain.CaseLine;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.ResultRow;
import gongkai.applications.domain.Stage;
import gongkai.applications.handling.CaseReading;
import gongkai.web.Addresses;
import gongkai.web.Form;
import gongkai.web.Option;
import gongkai.web.Paging;
import gongkai.web.Xlsx;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** All applications of an organ, and the same to take away. */
@Controller("applicationRegister")
@RequestMapping("/desk/applications/register")
class RegisterController {

    private static final int SIZE = 30;
    private static final int MOST_EXPORTED = 50_000;

    record Filtering(
            @Nullable OrganId organ,
            @Nullable Stage stage,
            @Nullable ApplicantColumn column,
            @Nullable ResultRow row,
            @Nullable Reception reception,
            @Nullable UnitId unit,
            @Nullable String words,
            @Nullable Integer receivedIn,
            @Nullable Integer concludedIn,
            @Nullable Integer openAfter,
            @Nullable Integer page) {

        CaseFilter filter(Actor actor) {
            return new CaseFilter(
                    organ == null ? actor.organ() : organ,
                    stage,
                    column,
                    row,
                    reception,
                    unit,
                    words == null ? "" : words.strip(),
                    receivedIn,
                    concludedIn,
                    openAfter);
        }
    }

    private final CaseReading reading;
    private final CaseViews views;

    RegisterController(CaseReading reading, CaseViews views) {
        this.reading = reading;
        this.views = views;
    }

    @GetMapping
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView list(Actor actor, @ModelAttribute Filtering typed, BindingResult errors) {
        var filter = (errors.hasErrors() ? nothingAsked() : typed).filter(actor);
        var total = reading.count(actor, filter);
        var paging = Paging.of(typed.page(), total, SIZE);
        var rows = reading.list(actor, filter, paging.offset(), SIZE).stream()
                .map(it -> new RegisterPage.Row(it, it.lead() == null ? "" : views.name(it.lead())))
                .toList();
        return new ModelAndView(
                "applications/register",
                "page",
                new RegisterPage(
                        rows,
                        total,
                        paging.number(),
                        paging.pages(),
                        Addresses.query(values(filter).entrySet()),
                        QueueController.organs(reading.organs(actor)),
                        Option.of(Stage.class, Stage::label),
                        Option.of(ApplicantColumn.class, ApplicantColumn::label),
                        Option.of(ResultRow.class, ResultRow::label),
                        Option.of(Reception.class, Reception::label),
                        views.units(filter.organ()),
                        Form.of(values(filter))));
    }

    /** The list as it is filtered, to be taken away. */
    @GetMapping("/table.xlsx")
    @Requires(Act.SEE_APPLICATIONS)
    ResponseEntity<byte[]> export(Actor actor, @ModelAttribute Filtering typed, BindingResult errors) {
        var filter = (errors.hasErrors() ? nothingAsked() : typed).filter(actor);
        return Xlsx.download(
                "依申请公开.xlsx",
                "依申请公开登记",
                List.of("编号", "申请人", "申请人类型", "申请的信息", "收到方式", "收到之日", "状态", "承办科室", "办结之日", "结果"),
                reading.list(actor, filter, 0, MOST_EXPORTED).stream()
                        .map(this::cells)
                        .toList());
    }

    private List<String> cells(CaseLine it) {
        return List.of(
                it.number(),
                it.shownName(),
                it.column().label(),
                it.subject(),
                it.reception().label(),
                day(it.receivedOn()),
                it.stage().label(),
                it.lead() == null ? "" : views.name(it.lead()),
                day(it.concludedOn()),
                it.outcome() == null ? "" : it.outcome().label());
    }

    private static String day(@Nullable LocalDate it) {
        return it == null ? "" : it.toString();
    }

    private static Filtering nothingAsked() {
        return new Filtering(null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Map<String, String> values(CaseFilter it) {
        var values = new LinkedHashMap<String, String>();
        values.put("organ", String.valueOf(it.organ().value()));
        values.put("stage", it.stage() == null ? "" : it.stage().name());
        values.put("column", it.column() == null ? "" : it.column().name());
        values.put("row", it.row() == null ? "" : it.row().name());
        values.put("reception", it.reception() == null ? "" : it.reception().name());
        values.put("unit", it.unit() == null ? "" : String.valueOf(it.unit().value()));
        values.put("words", it.words());
        values.put("receivedIn", year(it.receivedIn()));
        values.put("concludedIn", year(it.concludedIn()));
        values.put("openAfter", year(it.openAfter()));
        return values;
    }

    private static String year(@Nullable Integer it) {
        return it == null ? "" : String.valueOf(it);
    }
}
