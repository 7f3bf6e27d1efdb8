package gongkai.channels.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.channels.Channel;
import gongkai.channels.Channel.Way;
import gongkai.channels.Channel.Way.FileDrop;
import gongkai.channels.Channel.Way.HttpPush;
import gongkai.channels.Channel.Way.Manual;
import gongkai.channels.Channel.Way.OwnSite;
import gongkai.channels.ChannelId;
import gongkai.channels.ChannelKind;
import gongkai.channels.ChannelKind.How;
import gongkai.channels.domain.ChannelBrief;
import gongkai.channels.handling.ChannelHandling;
import gongkai.channels.handling.ChannelHandling.Signing;
import gongkai.channels.handling.DeliveryHandling;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.web.Csv;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registry of channels. */
@Controller
class ChannelController {

    record Typed(
            @NotNull(message = "请选择渠道类别") ChannelKind kind,

            @NotBlank(message = "请填写渠道名称") @Size(max = 100, message = "渠道名称不超过 100 字")
            String name,

            @Nullable @Size(max = 100, message = "负责人不超过 100 字")
            String owner,

            @Nullable @Size(max = 100, message = "账号不超过 100 字")
            String account,

            @Nullable @Size(max = 100, message = "平台不超过 100 字")
            String platform,

            @NotNull(message = "请填写启用日期") LocalDate startedOn,
            @Nullable Long parent,
            @NotNull(message = "请选择送达方式") How how,
            @Nullable String address,
            @Nullable String folder,
            @Nullable String signingPassword,
            @Nullable Boolean unsigned) {

        ChannelBrief brief() {
            return new ChannelBrief(
                    parent == null ? null : new ChannelId(parent),
                    kind,
                    name.strip(),
                    Forms.text(owner),
                    Forms.text(account),
                    Forms.text(platform),
                    startedOn,
                    way());
        }

        private Way way() {
            return switch (how) {
                case OWN_PAGES -> new OwnSite();
                case PUSH ->
                    new HttpPush(
                            Forms.text(address), !Forms.text(signingPassword).isEmpty());
                case FOLDER -> new FileDrop(Forms.text(folder));
                case BY_HAND -> new Manual();
            };
        }

        Signing signing() {
            if (Boolean.TRUE.equals(unsigned)) {
                return new Signing.Without();
            }
            return Forms.text(signingPassword).isEmpty()
                    ? new Signing.Unchanged()
                    : new Signing.With(Forms.text(signingPassword));
        }
    }

    record Ending(@NotNull(message = "请填写停用日期") LocalDate endedOn) {}

    private final ChannelHandling channels;
    private final DeliveryHandling deliveries;
    private final Organs organs;
    private final OfficeClock clock;
    private final Forms forms;

    ChannelController(
            ChannelHandling channels, DeliveryHandling deliveries, Organs organs, OfficeClock clock, Forms forms) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.organs = organs;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/desk/channels")
    @Requires(Act.SEE_CHANNELS)
    ModelAndView list(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganId organ,
            @RequestParam(required = false) @Nullable Integer year) {
        return list(
                actor,
                organ == null ? actor.organ() : organ,
                year == null ? clock.today().getYear() : Math.clamp(year, 2000, 2099),
                Form.blank());
    }

    /** The account tree to take away (微矩阵). */
    @GetMapping("/desk/channels.csv")
    @Requires(Act.SEE_CHANNELS)
    ResponseEntity<byte[]> export(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        var rows = rows(actor, organ == null ? actor.organ() : organ).stream()
                .map(it -> List.of(
                        String.valueOf(it.depth() + 1),
                        it.organ().isEmpty() ? name(it.channel().organ()) : it.organ(),
                        it.channel().kind().label(),
                        it.channel().name(),
                        it.channel().account(),
                        it.channel().platform(),
                        it.channel().owner(),
                        it.channel().startedOn().toString(),
                        it.channel().endedOn() == null
                                ? ""
                                : it.channel().endedOn().toString(),
                        it.channel().way().how().label()))
                .toList();
        return Csv.download("发布渠道.csv", List.of("层级", "机关", "类别", "名称", "账号", "平台", "负责人", "启用", "停用", "送达方式"), rows);
    }

    @PostMapping("/desk/channels/standards")
    @Requires(Act.MAINTAIN_CHANNELS)
    ModelAndView openStandard(Actor actor) {
        return forms.step(form -> list(actor, actor.organ(), clock.today().getYear(), form), () -> {
            channels.openStandard(actor);
            return new Done("/desk/channels", "常用渠道已登记，请补充账号和推送地址");
        });
    }

    @GetMapping("/desk/channels/new")
    @Requires(Act.MAINTAIN_CHANNELS)
    ModelAndView newChannel(Actor actor) {
        return page(actor, "/desk/channels", null, fresh());
    }

    @PostMapping("/desk/channels")
    @Requires(Act.MAINTAIN_CHANNELS)
    ModelAndView open(Actor actor, @Valid Typed typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, "/desk/channels", null, form), () -> {
            channels.open(actor, typed.brief(), typed.signing());
            return new Done("/desk/channels", "渠道已登记");
        });
    }

    @GetMapping("/desk/channels/{id}")
    @Requires(Act.SEE_CHANNELS)
    ModelAndView show(Actor actor, @PathVariable long id) {
        var channel = channels.get(actor, new ChannelId(id));
        return page(actor, details(id), channel, Form.of(stored(channel)));
    }

    @PostMapping("/desk/channels/{id}/details")
    @Requires(Act.MAINTAIN_CHANNELS)
    ModelAndView change(Actor actor, @PathVariable long id, @Valid Typed typed, BindingResult errors) {
        var channel = channels.get(actor, new ChannelId(id));
        return forms.answer(errors, form -> page(actor, details(id), channel, form), () -> {
            channels.change(actor, new ChannelId(id), typed.brief(), typed.signing());
            return new Done("/desk/channels/" + id, "渠道已变更");
        });
    }

    @PostMapping("/desk/channels/{id}/ending")
    @Requires(Act.MAINTAIN_CHANNELS)
    ModelAndView end(Actor actor, @PathVariable long id, @Valid Ending typed, BindingResult errors) {
        var channel = channels.get(actor, new ChannelId(id));
        return forms.answer(errors, form -> page(actor, details(id), channel, form), () -> {
            channels.end(actor, new ChannelId(id), typed.endedOn());
            return new Done("/desk/channels/" + id, "渠道已停用");
        });
    }

    private Form fresh() {
        return Form.of(Map.of("startedOn", clock.today().toString(), "how", How.BY_HAND.name()));
    }

    private static String details(long id) {
        return "/desk/channels/" + id + "/details";
    }

    private Map<String, String> stored(Channel it) {
        var stored = new HashMap<String, String>();
        stored.put("kind", it.kind().name());
        stored.put("name", it.name());
        stored.put("owner", it.owner());
        stored.put("account", it.account());
        stored.put("platform", it.platform());
        stored.put("startedOn", it.startedOn().toString());
        stored.put("endedOn", clock.today().toString());
        stored.put(
                "parent", it.parent() == null ? "" : String.valueOf(it.parent().value()));
        stored.put("how", it.way().how().name());
        stored.put("address", it.way() instanceof HttpPush push ? push.address() : "");
        stored.put("folder", it.way() instanceof FileDrop drop ? drop.folder() : "");
        return stored;
    }

    private List<ChannelRow> rows(Actor actor, OrganId organ) {
        var today = clock.today();
        return channels.of(actor, organ).stream()
                .map(it -> new ChannelRow(
                        it.depth(),
                        it.channel(),
                        it.channel().organ().equals(organ)
                                ? ""
                                : name(it.channel().organ()),
                        it.channel().isOpenOn(today)))
                .toList();
    }

    private String name(OrganId id) {
        return organs.find(id).map(Organ::shortName).orElse("");
    }

    private ModelAndView list(Actor actor, OrganId organ, int year, Form form) {
        var thisYear = clock.today().getYear();
        return new ModelAndView("channels/channels", "rows", rows(actor, organ))
                .addObject("form", form)
                .addObject("organ", organ)
                .addObject("year", year)
                .addObject("years", List.of(thisYear, thisYear - 1, thisYear - 2))
                .addObject("counts", deliveries.counts(actor, organ, year))
                .addObject("mayMaintain", organ.equals(actor.organ()) && actor.may(Act.MAINTAIN_CHANNELS))
                .addObject(
                        "organs",
                        organs.within(actor.scope(Act.SEE_CHANNELS)).stream()
                                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                                .toList());
    }

    private ModelAndView page(Actor actor, String action, @Nullable Channel channel, Form form) {
        var isOwn = channel == null || channel.organ().equals(actor.organ());
        return new ModelAndView(
                        "channels/channel",
                        "page",
                        new ChannelPage(
                                channel,
                                action,
                                channel == null ? fresh() : Form.of(stored(channel)),
                                isOwn
                                        && actor.may(Act.MAINTAIN_CHANNELS)
                                        && (channel == null || channel.endedOn() == null),
                                Option.of(ChannelKind.class, ChannelKind::label),
                                Option.of(How.class, How::label),
                                parents(actor, channel)))
                .addObject("form", form);
    }

    private List<Option> parents(Actor actor, @Nullable Channel channel) {
        return Stream.concat(
                        Stream.of(new Option("", "无")),
                        channels.possibleParents(actor).stream()
                                .filter(it -> channel == null || !it.id().equals(channel.id()))
                                .map(it -> new Option(
                                        String.valueOf(it.id().value()), name(it.organ()) + "：" + it.name())))
                .toList();
    }
}
