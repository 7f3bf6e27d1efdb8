package gongkai.catalogue.domain;

import gongkai.access.UnitId;
import gongkai.catalogue.ColumnId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a basic catalogue: what is published of it, and how the house sees to it.
 *
 * @param number its place, from 1 (序号)
 */
public record Entry(long id, int number, Content content, Care care) {

    /** What tells one row from another, so that a table read again changes nothing. */
    public record Key(String category, String first, String second, String third) {}

    /**
     * What the public reads.
     *
     * @param category 类别
     * @param first 一级事项
     * @param second 二级事项, or empty
     * @param third 三级事项, or empty
     * @param elements 公开内容（要素）
     * @param basis 公开依据: law and article
     * @param timeLimit 公开时限
     * @param publisher 公开主体
     * @param tier 公开层级, such as 县级、乡级
     */
    public record Content(
            String category,
            String first,
            String second,
            String third,
            String elements,
            String basis,
            String timeLimit,
            String publisher,
            Set<Carrier> carriers,
            Audience audience,
            Way way,
            String tier) {

        public Content {
            carriers = carriers.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(carriers));
        }

        public Key key() {
            return new Key(category, first, second, third);
        }

        /** The most exact of its three names. */
        public String name() {
            return third.isEmpty() ? second.isEmpty() ? first : second : third;
        }
    }

    /**
     * How the house sees to it; may change after the catalogue was issued.
     *
     * @param unit who answers for it, or null
     * @param column where its items are filed, or null
     * @param renewedOn when its content was last published, or null
     */
    public record Care(
            @Nullable UnitId unit,
            UpdateCycle cycle,
            @Nullable ColumnId column,
            @Nullable LocalDate renewedOn) {

        public static final Care NONE = new Care(null, UpdateCycle.ON_CHANGE, null, null);

        public Care renewed(LocalDate day) {
            return renewedOn == null || day.isAfter(renewedOn) ? new Care(unit, cycle, column, day) : this;
        }
    }

    /** How a row stands on a day. */
    public enum Standing {
        NEVER("尚未公开"),
        LATE("应更新未更新"),
        CURRENT("已公开");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The last day for the next renewal, once there was one. */
    public Optional<LocalDate> nextDue() {
        return Optional.ofNullable(care.renewedOn()).flatMap(care.cycle()::after);
    }

    public Standing on(LocalDate day) {
        if (care.renewedOn() == null) {
            return Standing.NEVER;
        }
        return nextDue().filter(it -> it.isBefore(day)).isPresent() ? Standing.LATE : Standing.CURRENT;
    }
}
