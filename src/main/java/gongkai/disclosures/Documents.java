package gongkai.disclosures;

import gongkai.access.OrganId;
import gongkai.disclosures.domain.Citing;
import gongkai.disclosures.domain.Document;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.store.PgDocumentStore;
import gongkai.disclosures.store.PgPublicationStore;
import gongkai.disclosures.store.PgPublicationStore.Publication;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What other modules may know of the documents behind items, whoever asks. */
@Component
public class Documents {

    private final PgDocumentStore store;
    private final PgPublicationStore publications;

    Documents(PgDocumentStore store, PgPublicationStore publications) {
        this.store = store;
        this.publications = publications;
    }

    /** By their numbers; those that do not exist are left out. */
    public Map<Long, Document> of(Collection<Long> items) {
        return items.isEmpty()
                ? Map.of()
                : store.of(items).stream().collect(Collectors.toMap(Document::id, Function.identity()));
    }

    /** Items of an organ, other than one, whose text holds any of these words; the latest first. */
    public List<Citing> citing(OrganId organ, long other, List<String> words) {
        return words.isEmpty() ? List.of() : store.citing(organ, other, words);
    }

    /** What an organ published for the first time in a year: the numbers of the items by what they are. */
    public Map<ItemType, List<Long>> firstPublished(OrganId organ, int year) {
        return publications.of(organ, year).stream()
                .filter(Publication::first)
                .collect(Collectors.groupingBy(
                        Publication::type, TreeMap::new, Collectors.mapping(Publication::item, Collectors.toList())));
    }

    /** The annual reports (政府信息公开工作年度报告) of an organ that are public, the earliest first. */
    public List<AnnualReportText> annualReports(OrganId organ) {
        return store.annualReports(organ);
    }
}
