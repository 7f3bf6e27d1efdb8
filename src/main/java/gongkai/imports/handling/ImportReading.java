package gongkai.imports.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.files.FileId;
import gongkai.files.Files;
import gongkai.files.StoredFile;
import gongkai.imports.domain.Batch;
import gongkai.imports.domain.Entry;
import gongkai.imports.store.PgImportStore;
import gongkai.imports.store.PgImportStore.Loaded;
import gongkai.imports.store.PgImportStore.Summary;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was handed in, for those who may import. */
@Service
@Transactional(readOnly = true)
public class ImportReading {

    private final PgImportStore store;
    private final Files files;

    ImportReading(PgImportStore store, Files files) {
        this.store = store;
        this.files = files;
    }

    public List<Summary> batches(Actor actor) {
        return store.batches(actor.scope(Act.IMPORT_DISCLOSURES));
    }

    public Batch batch(Actor actor, long id) {
        return store.batch(id)
                .filter(it -> actor.may(Act.IMPORT_DISCLOSURES, it.place()))
                .orElseThrow(() -> new NotFound("import", id));
    }

    public List<Entry> entries(Actor actor, long batch) {
        return store.entries(batch(actor, batch).id());
    }

    public Entry entry(Actor actor, long batch, long id) {
        return loaded(actor, batch, id).entry();
    }

    Loaded loaded(Actor actor, long batch, long id) {
        return store.entry(id)
                .filter(it -> it.entry().batch() == batch)
                .filter(it -> actor.may(Act.IMPORT_DISCLOSURES, it.entry().place()))
                .orElseThrow(() -> new NotFound("import", id));
    }

    /** The file as it was handed in; none was kept of what was not taken. */
    public Optional<StoredFile> original(Actor actor, long batch, long id) {
        var file = entry(actor, batch, id).source().file();
        return file == null ? Optional.empty() : files.find(new FileId(file));
    }

    /** What it says, before anything was made regular; empty when nothing was kept. */
    public String text(Actor actor, long batch, long id) {
        return original(actor, batch, id)
                .map(it -> files.reading(it.id()).text())
                .orElse("");
    }

    public byte[] bytes(StoredFile original) {
        return files.bytes(original.id());
    }
}
