package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.applications.handling.IssuerHandling;
import gongkai.letters.SealAddress;
import gongkai.letters.Venue.Standing;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Who signs the organ's letters, where they can be challenged, and the seal. */
@Controller
@RequestMapping("/desk/letter-issuer")
class IssuerController {

    private static final String HERE = "/desk/letter-issuer";

    record SealServiceForm(
            @Nullable @Size(max = 300, message = "网址不超过 300 字")
            String address,

            @Nullable @Size(max = 200, message = "签名密钥不超过 200 字")
            String secret) {

        /** Null leaves the one before as it is. */
        @Nullable
        String newSecret() {
            return secret == null || secret.isBlank() ? null : secret.strip();
        }

        @Override
        public String toString() {
            return "SealServiceForm[address=" + address + "]";
        }
    }

    private static final List<Option> STANDINGS = List.of(
            new Option(Standing.LOCAL.name(), "省、市、县医疗保障局（含以其名义办理的分局）"),
            new Option(Standing.IN_OWN_NAME.name(), "以自己名义作出的派出机构、授权组织"),
            new Option(Standing.NATIONAL.name(), "国家医疗保障局"));

    private final IssuerHandling issuers;
    private final Forms forms;

    IssuerController(IssuerHandling issuers, Forms forms) {
        this.issuers = issuers;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView show(Actor actor) {
        return page(
                actor,
                Form.of(issuers.of(actor, actor.organ())
                        .map(IssuerForm::values)
                        .orElseGet(
                                () -> Map.of("name", issuers.name(actor.organ()), "standing", Standing.LOCAL.name()))));
    }

    @PostMapping
    @Requires(Act.SET_APPLICATION_RULES)
    ModelAndView set(Actor actor, @Valid IssuerForm typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, form), () -> {
            issuers.set(actor, typed.setting());
            return new Done(HERE, "文书设置已保存");
        });
    }

    @PostMapping("/seal")
    @Requires(Act.SET_APPLICATION_RULES)
    ModelAndView setSeal(Actor actor, @RequestParam(required = false) @Nullable MultipartFile seal) {
        return forms.step(form -> page(actor, form), () -> {
            issuers.setSeal(actor, bytes(seal));
            return new Done(HERE, "印章图片已保存，以后签发的文书会印上");
        });
    }

    @PostMapping("/seal-removal")
    @Requires(Act.SET_APPLICATION_RULES)
    ModelAndView removeSeal(Actor actor) {
        return forms.step(form -> page(actor, form), () -> {
            issuers.removeSeal(actor);
            return new Done(HERE, "印章图片已撤下，文书留出盖章的位置");
        });
    }

    @PostMapping("/seal-service")
    @Requires(Act.SET_APPLICATION_RULES)
    ModelAndView setSealService(Actor actor, @Valid SealServiceForm typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, form), () -> {
            issuers.setSealService(actor, Forms.text(typed.address()), typed.newSecret());
            return new Done(HERE, "电子印章服务已保存，以后签发的文书送去盖章");
        });
    }

    @PostMapping("/seal-service-removal")
    @Requires(Act.SET_APPLICATION_RULES)
    ModelAndView removeSealService(Actor actor) {
        return forms.step(form -> page(actor, form), () -> {
            issuers.removeSealService(actor);
            return new Done(HERE, "电子印章服务已停用");
        });
    }

    @GetMapping("/seal.png")
    @Requires(Act.SET_APPLICATION_RULES)
    ResponseEntity<byte[]> seal(Actor actor) {
        return issuers.seal(actor, actor.organ())
                .map(it -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(it.bytes()))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelAndView page(Actor actor, Form form) {
        return new ModelAndView("applications/issuer", "form", form)
                .addObject("standings", STANDINGS)
                .addObject("hasSeal", issuers.seal(actor, actor.organ()).isPresent())
                .addObject(
                        "sealService",
                        issuers.sealService(actor, actor.organ())
                                .map(SealAddress::address)
                                .orElse(""))
                .addObject("isSet", issuers.of(actor, actor.organ()).isPresent())
                .addObject("mayChange", actor.may(Act.SET_APPLICATION_RULES));
    }
}
