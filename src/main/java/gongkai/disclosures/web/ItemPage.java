package gongkai.disclosures.web;

import gongkai.calendars.DueView;
import gongkai.channels.Delivery;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.GazetteHandover;
import gongkai.disclosures.domain.ItemLine.Standing;
import gongkai.disclosures.domain.ItemPaper;
import gongkai.disclosures.domain.Link;
import gongkai.disclosures.domain.Preparation;
import gongkai.disclosures.domain.Preparation.Drafting;
import gongkai.disclosures.domain.Publicity;
import gongkai.disclosures.domain.Return;
import gongkai.disclosures.domain.Stage;
import gongkai.disclosures.domain.Step;
import gongkai.disclosures.handling.Differences.Difference;
import gongkai.disclosures.handling.Finding;
import gongkai.disclosures.handling.ItemPapers;
import gongkai.disclosures.store.PgStoryStore.NumberedReview;
import gongkai.disclosures.store.PgStoryStore.Revision;
import gongkai.published.Block;
import gongkai.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item with all that its page shows.
 *
 * @param labels of the codes it is classified by
 * @param late by how many working days it went out too late; 0 when in time or not out
 * @param differences what was changed after the last confidentiality review
 */
public record ItemPage(
        Disclosure it,
        String organ,
        String unit,
        String column,
        List<Block> blocks,
        Map<String, String> labels,
        Optional<DueView> due,
        long late,
        List<Finding> findings,
        boolean hasSmallCells,
        List<Difference> differences,
        Steps steps,
        Offers offers,
        List<Step> story,
        List<Revision> revisions,
        List<NumberedReview> reviews,
        List<Delivery> deliveries,
        List<Related> related,
        Optional<GazetteHandover> gazette,
        boolean maySeeLedger) {

    /** What a person may be able to do with an item. */
    public enum Can {
        WRITE,
        SUBMIT,
        PASS_UNIT,
        REVIEW_SECRECY,
        REVIEW_ATTRIBUTE,
        SIGN,
        /** On the short route the signature holds the record of the confidentiality review, too. */
        SIGN_WITH_REVIEW,
        GIVE_BACK,
        PUBLISH,
        BEGIN,
        WITHDRAW,
        APPROVE,
        REPORT,
        MARK,
        RELATE,
        GAZETTE,
        REASSIGN,
        REASSESS
    }

    /**
     * What this person can do now, and what stands in the way.
     *
     * @param gaps what keeps a draft from being handed in
     * @param publishingRefused why it cannot go out; empty when it can
     * @param exemption whether a reason is asked for when a policy goes out without an interpretation
     * @param planned whether it goes out by itself
     * @param undecided how many things found are still to be decided
     */
    public record Steps(
            Set<Can> can,
            List<String> gaps,
            String publishingRefused,
            boolean exemption,
            boolean planned,
            long undecided) {}

    /** What the lists of the forms offer. */
    public record Offers(
            List<Option> decisions,
            List<Option> conclusions,
            List<Option> aggregations,
            List<Option> opennesses,
            List<Option> causes,
            List<Option> markings,
            List<Option> links,
            List<Option> rules,
            List<Option> units,
            List<Option> changes,
            List<String> titles) {}

    /** Another item it has to do with. */
    public record Related(Link link, boolean fromHere, String label, long id, String title) {}

    /**
     * Something that can be printed.
     *
     * @param which version or record it is about; empty when there is only one
     * @param name how its address ends, without the dot
     */
    public record PaperLine(ItemPaper kind, String which, String name) {}

    /** In the order in which they come to be. */
    public List<PaperLine> papers() {
        var papers = new ArrayList<PaperLine>();
        story.reversed().stream()
                .map(Step::version)
                .distinct()
                .forEach(version ->
                        papers.add(new PaperLine(ItemPaper.APPROVAL, "第" + version + "版", "approval-" + version)));
        reviews.forEach(review ->
                papers.add(new PaperLine(ItemPaper.SECRECY, "第 " + review.id() + " 号", "secrecy-" + review.id())));
        if (ItemPapers.isCertifiable(it)) {
            papers.add(new PaperLine(ItemPaper.CERTIFICATE, "", "certificate"));
        }
        return papers;
    }

    public String href() {
        return "/desk/disclosures/" + it.id();
    }

    /** Where it stands, in one phrase. */
    public String standing() {
        return switch (it.preparation()) {
            case Preparation.UnderWay underWay ->
                (underWay.stage() == Stage.DRAFT && returned() != null ? "已退回，" : "")
                        + underWay.stage().label()
                        + (underWay.draft().number() > 1
                                ? "（第" + underWay.draft().number() + "版）"
                                : "");
            case Preparation.Settled _ -> publicly();
            case Preparation.Discarded _ -> Standing.DISCARDED.label();
        };
    }

    /** What the public sees, in one phrase. */
    public String publicly() {
        return switch (it.publicity()) {
            case Publicity.NotYet _ -> "未公开";
            case Publicity.Public _ -> Standing.PUBLIC.label();
            case Publicity.Withdrawn _ -> Standing.WITHDRAWN.label();
            case Publicity.Ended _ -> "公开期满已下线";
            case Publicity.KeptBack kept -> kept.openness().label();
        };
    }

    public @Nullable Return returned() {
        return it.preparation() instanceof Drafting drafting ? drafting.returned() : null;
    }

    public boolean may(Can it) {
        return steps.can().contains(it);
    }

    /** Whether this person decides about what screening found, and so reads that first. */
    public boolean decides() {
        return may(Can.REVIEW_SECRECY) || may(Can.SIGN_WITH_REVIEW);
    }

    public boolean isVoid() {
        return !differences.isEmpty();
    }
}
