package gongkai.disclosures;

import gongkai.access.OrganId;
import gongkai.disclosures.domain.Citing;
import gongkai.disclosures.domain.Document;
import gongkai.disclosures.store.PgDocumentStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What other modules may know of the documents behind items, whoever asks. */
@Component
public class Documents {

    private final PgDocumentStore store;

    Documents(PgDocumentStore store) {
        this.store = store;
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
}
