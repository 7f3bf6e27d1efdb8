package gongkai.organisation;

import gongkai.access.OrganId;
import java.util.List;

/** What anybody may know of an organ (Regulation Art. 12 and 20(2)): another type than what its staff sees. */
public record PublicOrgan(
        OrganId id,
        String name,
        Level level,
        String statutoryBody,
        String address,
        String postcode,
        String officeHours,
        String phone,
        String fax,
        String email,
        List<Leader> leaders,
        List<Unit> units) {

    /** The name of a leader and what they lead (负责人姓名). */
    public record Leader(String office, String name) {

        /** From the constant under which the office is kept. */
        public static Leader of(String office, String name) {
            return new Leader(
                    gongkai.organisation.domain.Leader.Office.valueOf(office).label(), name);
        }
    }

    /** A unit with its duties and its telephone. */
    public record Unit(String kind, String name, String duties, String phone) {

        /** From the constant under which the kind is kept. */
        public static Unit of(String kind, String name, String duties, String phone) {
            return new Unit(gongkai.organisation.domain.Unit.Kind.valueOf(kind).label(), name, duties, phone);
        }
    }
}
