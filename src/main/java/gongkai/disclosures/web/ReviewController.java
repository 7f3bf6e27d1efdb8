package gongkai.disclosures.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.disclosures.domain.HitDecision.Decision;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.SecrecyReview.Aggregation;
import gongkai.disclosures.domain.SecrecyReview.Conclusion;
import gongkai.disclosures.handling.ReviewHandling;
import gongkai.disclosures.handling.ReviewHandling.SecrecyOpinion;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Reviewing an item: unit head, confidentiality, attribute, signature. */
@Controller
@RequestMapping("/desk/disclosures/{id}")
class ReviewController {

    record Opinion(
            @Nullable @Size(max = 1000, message = "意见不超过 1000 字")
            String opinion) {

        String text() {
            return Forms.text(opinion);
        }
    }

    record Secrecy(
            @NotNull(message = "请选择审查结论") Conclusion conclusion,

            @Nullable @Size(max = 1000, message = "审查依据不超过 1000 字")
            String basis,

            @Nullable @Size(max = 1000, message = "删减说明不超过 1000 字")
            String masked,

            @Nullable Aggregation aggregation,

            @Nullable @Size(max = 1000, message = "评估说明不超过 1000 字")
            String aggregationNote,

            @Nullable @Size(max = 500, message = "报请情况不超过 500 字")
            String consent) {

        SecrecyOpinion opinion() {
            return new SecrecyOpinion(
                    conclusion,
                    Forms.text(basis),
                    Forms.text(masked),
                    aggregation,
                    Forms.text(aggregationNote),
                    Forms.text(consent));
        }
    }

    record HitForm(
            @NotBlank(message = "请从列表中选择疑点") String key,
            @NotNull(message = "请选择怎样处理") Decision decision,

            @Nullable @Size(max = 500, message = "理由不超过 500 字")
            String reason) {}

    record AttributeForm(
            @NotNull(message = "请选择您认为应当的公开属性") Openness proposal,

            @Nullable @Size(max = 1000, message = "审核意见不超过 1000 字")
            String opinion) {}

    record Signing(
            @Nullable @Size(max = 1000, message = "签批意见不超过 1000 字")
            String opinion,

            @Nullable @Size(max = 1000, message = "保密审查依据不超过 1000 字")
            String basis,

            @Nullable Aggregation aggregation,

            @Nullable @Size(max = 1000, message = "评估说明不超过 1000 字")
            String aggregationNote) {

        @Nullable
        SecrecyOpinion own() {
            return basis == null || basis.isBlank() || aggregation == null
                    ? null
                    : new SecrecyOpinion(
                            Conclusion.PUBLISHABLE, basis.strip(), "", aggregation, Forms.text(aggregationNote), "");
        }
    }

    record Returning(
            @Nullable @Size(max = 1000, message = "原因不超过 1000 字")
            String reason) {}

    private final ReviewHandling reviews;
    private final ItemController item;
    private final Forms forms;

    ReviewController(ReviewHandling reviews, ItemController item, Forms forms) {
        this.reviews = reviews;
        this.item = item;
        this.forms = forms;
    }

    @PostMapping("/unit-review")
    @Requires(Act.PASS_UNIT)
    ModelAndView passUnit(Actor actor, @PathVariable long id, @Valid Opinion typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            reviews.passUnit(actor, id, typed.text());
            return new Done(path(id), "已通过，转保密审查");
        });
    }

    @PostMapping("/decisions")
    @Requires(Act.REVIEW_SECRECY)
    ModelAndView decide(Actor actor, @PathVariable long id, @Valid HitForm typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            reviews.decide(actor, id, typed.key(), typed.decision(), reason(typed));
            return new Done(path(id) + "#findings", "已记录处理决定");
        });
    }

    @PostMapping("/approver-decisions")
    @Requires(Act.SIGN_DISCLOSURES)
    ModelAndView decideAsApprover(Actor actor, @PathVariable long id, @Valid HitForm typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            reviews.decideAsApprover(actor, id, typed.key(), typed.decision(), reason(typed));
            return new Done(path(id) + "#findings", "已记录处理决定");
        });
    }

    private static String reason(HitForm typed) {
        return Forms.text(typed.reason());
    }

    @PostMapping("/secrecy-review")
    @Requires(Act.REVIEW_SECRECY)
    ModelAndView conclude(Actor actor, @PathVariable long id, @Valid Secrecy typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            reviews.conclude(actor, id, typed.opinion());
            return new Done(path(id), "保密审查结论已记录：" + typed.conclusion().label());
        });
    }

    @PostMapping("/attribute-review")
    @Requires(Act.REVIEW_ATTRIBUTE)
    ModelAndView passAttribute(Actor actor, @PathVariable long id, @Valid AttributeForm typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            reviews.passAttribute(actor, id, typed.proposal(), Forms.text(typed.opinion()));
            return new Done(path(id), "属性审核已通过，转领导签批");
        });
    }

    @PostMapping("/signature")
    @Requires(Act.SIGN_DISCLOSURES)
    ModelAndView sign(Actor actor, @PathVariable long id, @Valid Signing typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            reviews.sign(actor, id, Forms.text(typed.opinion()), typed.own());
            return new Done(path(id), "已签批");
        });
    }

    @PostMapping("/return")
    @Requires(Act.SEE_DISCLOSURES)
    ModelAndView giveBack(Actor actor, @PathVariable long id, @Valid Returning typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            reviews.giveBack(actor, id, Forms.text(typed.reason()));
            return new Done(path(id), "已退回起草人");
        });
    }

    private static String path(long id) {
        return "/desk/disclosures/" + id;
    }
}
