package gongkai.catalogue.domain;

import gongkai.access.OrganId;
import java.time.LocalDate;

/** One year's basic catalogue of an organ (主动公开基本目录): a draft, or issued and then never changed again. */
public sealed interface Edition {

    long id();

    OrganId organ();

    int year();

    default String title() {
        return "主动公开基本目录（" + year() + "年版）";
    }

    /** Still being written. */
    record Draft(long id, OrganId organ, int year) implements Edition {

        public Issued issue(LocalDate on) {
            return new Issued(id, organ, year, on);
        }
    }

    /** In force from a day on, until the next one is. */
    record Issued(long id, OrganId organ, int year, LocalDate issuedOn) implements Edition {}
}
