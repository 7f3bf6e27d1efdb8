package gongkai.disclosures.domain;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item as a list shows it. */
public record ItemLine(
        long id,
        OrganId organ,
        Branch place,
        UnitId unit,
        ItemType type,
        String title,
        String number,
        long column,
        @Nullable Openness openness,
        Standing standing,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate changedOn,
        @Nullable LocalDate ownLimitOn,
        @Nullable Instant plannedAt,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate reviewOn,
        String indexNumber,
        Instant createdAt,
        boolean isPublic) {

    /** Where an item stands, in one word for a list. */
    public enum Standing {
        DRAFT("起草中"),
        UNIT("待科室负责人审核"),
        SECRECY("待保密审查"),
        ATTRIBUTE("待属性审核"),
        SIGNATURE("待领导签批"),
        RELEASE("待发布"),
        OWING("已发布待补审查记录"),
        PUBLIC("正在公开"),
        WITHDRAWN("已撤下"),
        ENDED("到期已下线"),
        KEPT_BACK("不主动公开"),
        DISCARDED("已作废");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether somebody still has something to do before it is out. */
        public boolean isUnderWay() {
            return compareTo(RELEASE) <= 0;
        }
    }

    /** Whether its twenty working days run. */
    public boolean awaitsPublication() {
        return openness == Openness.PROACTIVE && standing.isUnderWay() && (!isPublic || changedOn != null);
    }

    public Optional<LocalDate> clockStart() {
        return Optional.ofNullable(changedOn != null ? changedOn : formedOn);
    }
}
