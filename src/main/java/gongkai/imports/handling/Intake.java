package gongkai.imports.handling;

import gongkai.access.RefusedException;
import gongkai.files.Concealed;
import gongkai.files.FileKind;
import gongkai.files.Files;
import gongkai.files.Reading;
import gongkai.files.StoredFile;
import gongkai.imports.domain.Attachments;
import gongkai.imports.domain.Finding;
import gongkai.imports.domain.Finding.Code;
import gongkai.imports.domain.House;
import gongkai.imports.domain.Recogniser;
import gongkai.imports.domain.Recognition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what was sent and reads it; a file that is not taken is told of, and the others go on. */
@Component
class Intake {

    /**
     * A file after it was looked at.
     *
     * @param stored null when it was not taken
     * @param refusal why not; empty otherwise
     */
    record Taken(String name, @Nullable StoredFile stored, String refusal) {

        boolean isPicture() {
            return stored != null && (stored.kind() == FileKind.JPEG || stored.kind() == FileKind.PNG);
        }
    }

    private final Files files;

    Intake(Files files) {
        this.files = files;
    }

    /** In a transaction of its own, so that a refused one takes nothing with it. */
    Taken take(ImportFile file) {
        try {
            return new Taken(file.name(), files.keep(file.name(), file.bytes()), "");
        } catch (RefusedException e) {
            return new Taken(file.name(), null, e.why().label());
        }
    }

    Recognition recognise(StoredFile stored, House house) {
        var reading = files.reading(stored.id());
        var found = Recogniser.recognise(reading.text(), house);
        return concealed(reading)
                .map(it -> {
                    var all = new ArrayList<>(found.findings());
                    all.add(it);
                    return found.with(all);
                })
                .orElse(found);
    }

    private static Optional<Finding> concealed(Reading reading) {
        var kinds = reading.concealed().stream()
                .map(Concealed::kind)
                .filter(it -> it != Concealed.Kind.METADATA)
                .collect(Collectors.groupingBy(it -> it, java.util.TreeMap::new, Collectors.counting()));
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Code.CONCEALED,
                        "原件里有"
                                + kinds.entrySet().stream()
                                        .map(it -> it.getKey().label() + " " + it.getValue() + " 处")
                                        .collect(Collectors.joining("、"))
                                + "，读入的是看得见的文字"));
    }

    /** What was missing and is there after all is no finding any more. */
    static Recognition withAttachments(Recognition it, List<String> names) {
        var missing = it.attachments().stream()
                .filter(announced -> !announced.present())
                .filter(announced -> names.stream().noneMatch(name -> Attachments.isSame(name, announced.name())))
                .map(announced -> "“" + announced.name() + "”")
                .toList();
        return it.with(it.findings().stream()
                .filter(finding -> finding.code() != Code.ATTACHMENT_MISSING
                        || missing.stream().anyMatch(finding.sentence()::contains))
                .toList());
    }
}
