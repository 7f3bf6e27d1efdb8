package gongkai.disclosures.store;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.disclosures.domain.GazetteHandover;
import gongkai.disclosures.domain.HouseRule;
import gongkai.disclosures.domain.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what an organ has set for itself, the hand-overs to the gazette, and what items are to each other. */
@Component
public class PgHouseRuleStore {

    private final JdbcClient jdbc;

    PgHouseRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public HouseRule of(OrganId organ) {
        return jdbc.sql("select * from disclosures.house_rule where organ_id = :organ")
                .param("organ", organ.value())
                .query((row, _) -> {
                    var unit = row.getObject("attribute_unit_id", Long.class);
                    return new HouseRule(
                            unit == null ? null : new UnitId(unit),
                            row.getInt("urgent_hours"),
                            row.getInt("approval_hours"),
                            row.getInt("reassess_months"));
                })
                .optional()
                .orElseGet(HouseRule::usual);
    }

    public void set(OrganId organ, HouseRule it) {
        jdbc.sql("""
                        insert into disclosures.house_rule (organ_id, attribute_unit_id, urgent_hours, approval_hours,
                                                            reassess_months)
                        values (:organ, :unit, :urgent, :approval, :reassess)
                            on conflict (organ_id) do update
                           set attribute_unit_id = excluded.attribute_unit_id, urgent_hours = excluded.urgent_hours,
                               approval_hours = excluded.approval_hours, reassess_months = excluded.reassess_months
                        """)
                .param("organ", organ.value())
                .param(
                        "unit",
                        it.attributeUnit() == null ? null : it.attributeUnit().value())
                .param("urgent", it.urgentHours())
                .param("approval", it.approvalHours())
                .param("reassess", it.reassessMonths())
                .update();
    }

    public Optional<GazetteHandover> gazette(long item) {
        return jdbc.sql("select * from disclosures.gazette_handover where item_id = :item")
                .param("item", item)
                .query((row, _) -> new GazetteHandover(
                        row.getObject("paper_on", LocalDate.class),
                        row.getObject("electronic_on", LocalDate.class),
                        row.getObject("checked_on", LocalDate.class),
                        row.getObject("sent_on", LocalDate.class),
                        row.getString("note")))
                .optional();
    }

    public void setGazette(long item, GazetteHandover it) {
        jdbc.sql("""
                        insert into disclosures.gazette_handover (item_id, paper_on, electronic_on, checked_on, sent_on,
                                                                  note)
                        values (:item, :paper, :electronic, :checked, :sent, :note)
                            on conflict (item_id) do update
                           set paper_on = excluded.paper_on, electronic_on = excluded.electronic_on,
                               checked_on = excluded.checked_on, sent_on = excluded.sent_on, note = excluded.note
                        """)
                .param("item", item)
                .param("paper", it.paperOn())
                .param("electronic", it.electronicOn())
                .param("checked", it.checkedOn())
                .param("sent", it.sentOn())
                .param("note", it.note())
                .update();
    }

    /** Every link that begins or ends here. */
    public List<Link> links(long item) {
        return jdbc.sql("""
                        select *
                          from disclosures.relation
                         where from_item = :item or to_item = :item
                         order by kind, from_item, to_item
                        """)
                .param("item", item)
                .query((row, _) -> new Link(
                        row.getLong("from_item"), row.getLong("to_item"), Link.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    public void link(Link it) {
        jdbc.sql("""
                        insert into disclosures.relation (from_item, to_item, kind)
                        values (:from, :to, :kind)
                            on conflict do nothing
                        """)
                .param("from", it.from())
                .param("to", it.to())
                .param("kind", it.kind().name())
                .update();
    }

    public void unlink(Link it) {
        jdbc.sql("""
                        delete from disclosures.relation
                         where from_item = :from and to_item = :to and kind = :kind
                        """)
                .param("from", it.from())
                .param("to", it.to())
                .param("kind", it.kind().name())
                .update();
    }
}
