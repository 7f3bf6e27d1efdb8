package gongkai.applications.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.applications.domain.CaseFacts;
import gongkai.applications.domain.CaseFacts.Notice;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.Entry;
import gongkai.applications.domain.Happening;
import gongkai.applications.handling.CaseLetters.Sheet;
import gongkai.digest.Bundle;
import gongkai.digest.Sm3;
import gongkai.enclosures.Enclosures;
import gongkai.letters.Field;
import gongkai.letters.IssuedLetter;
import gongkai.letters.IssuedLetters;
import gongkai.letters.LetterKind;
import gongkai.letters.Value;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import gongkai.typesetting.Block;
import gongkai.typesetting.Format;
import gongkai.typesetting.Letterhead;
import gongkai.typesetting.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The whole file of a case (案卷): printed in order with an index, or packed with digests for the archive. */
@Service
@Transactional
public class CaseArchive {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** One paper of the file, in the formats in which it is kept. */
    private record Kept(String title, String number, String on, Map<Format, byte[]> files) {

        String line() {
            return title + (number.isEmpty() ? "" : "（" + number + "）") + "，" + on
                    + (files.isEmpty() ? "，记录不全，不能成文" : "");
        }

        Optional<byte[]> pdf() {
            return Optional.ofNullable(files.get(Format.PDF));
        }
    }

    private final CaseGate gate;
    private final CaseWriting writing;
    private final IssuedLetters letters;
    private final Enclosures enclosures;
    private final Trail trail;

    CaseArchive(CaseGate gate, CaseWriting writing, IssuedLetters letters, Enclosures enclosures, Trail trail) {
        this.gate = gate;
        this.writing = writing;
        this.letters = letters;
        this.enclosures = enclosures;
        this.trail = trail;
    }

    /** The whole file, one paper after another behind its index. */
    public Sheet print(Actor actor, long id) {
        var file = gate.load(actor, Act.READ_APPLICANTS, id).file();
        gate.read(actor, file, "打印案卷（" + file.number() + "）");
        return new Sheet("案卷-" + file.number(), Format.PDF, merged(file, papers(file)));
    }

    /**
     * PDF and OFD of every paper, the files that went out with replies, the record as JSON, and the digests of all; the
     * digest of the whole is on the trail.
     */
    public byte[] pack(Actor actor, long id) {
        var file = gate.load(actor, Act.READ_APPLICANTS, id).file();
        var papers = papers(file);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("案卷.pdf", merged(file, papers));
        files.put("案件.json", record(file, papers).getBytes(StandardCharsets.UTF_8));
        for (var i = 0; i < papers.size(); i++) {
            var paper = papers.get(i);
            var name = "文书/%02d-%s"
                    .formatted(i + 1, (paper.title() + "-" + paper.number()).replaceAll("[/\\\\:*?\"<>|]|-$", ""));
            paper.files().forEach((format, bytes) -> files.put(name + "." + format.ending(), bytes));
        }
        given(file).forEach((name, bytes) -> files.put("随附文件/" + name, bytes));
        var packed = Bundle.of(files);
        trail.record(
                actor,
                Deed.wrote(
                        "导出归档包（" + file.number() + "）",
                        CaseGate.SUBJECT,
                        id,
                        file.place(),
                        null,
                        Map.of("digest", packed.digest(), "files", String.valueOf(files.size()))));
        return packed.bytes();
    }

    /** The files that went out with the replies of the case, as they were signed; those whose time is over are gone. */
    private Map<String, byte[]> given(CaseFile file) {
        var given = new LinkedHashMap<String, byte[]>();
        for (var signed : file.history().all(Happening.Signed.class)) {
            for (var it : signed.what().enclosures()) {
                enclosures
                        .bytes(file.id(), it)
                        .ifPresent(bytes -> given.put("%02d-%s".formatted(given.size() + 1, it.name()), bytes));
            }
        }
        return given;
    }

    private List<Kept> papers(CaseFile file) {
        var issued = letters.of(file.organ(), CaseLetters.subject(file.id()));
        var notices = CaseFacts.notices(file);
        var open = writing.knowsApplicant(file);
        var papers = new ArrayList<Kept>();
        for (var entry : file.history().inTruth()) {
            notices.stream()
                    .filter(it -> it.entry() == entry.number())
                    .flatMap(it -> kept(file, it, issued, open).stream())
                    .forEach(papers::add);
            if (entry.what() instanceof Happening.Signed(var number, var _, var _, var _)) {
                issued.stream()
                        .filter(it -> it.number().shown().equals(number))
                        .map(it -> kept(file, it))
                        .forEach(papers::add);
            }
        }
        papers.add(sheet("办理过程记录", file, story(file)));
        return List.copyOf(papers);
    }

    /** As it was signed; or drawn from the record; one whose record lacks what it would have to say is named all the same. */
    private List<Kept> kept(CaseFile file, Notice notice, List<IssuedLetter> issued, boolean open) {
        var signed = issued.stream()
                .filter(it -> it.part() == notice.entry() && it.kind() == notice.kind())
                .map(it -> kept(file, it))
                .toList();
        if (!signed.isEmpty()) {
            return signed;
        }
        try {
            var written = writing.whole(file, open, it -> it.notice(notice));
            return List.of(
                    sheet(notice.kind().label(), file, written.draft().paper(written.facts(), Optional.empty())));
        } catch (RefusedException incomplete) {
            return List.of(
                    new Kept(notice.kind().label(), "", Value.day(notice.on()).shown(), Map.of()));
        }
    }

    private Kept kept(CaseFile file, IssuedLetter letter) {
        var files = new EnumMap<Format, byte[]>(Format.class);
        for (var format : List.of(Format.PDF, Format.OFD)) {
            files.put(format, letters.file(file.organ(), letter.id(), format));
        }
        return new Kept(
                letter.kind().label() + (letter.voided().isPresent() ? "（已作废）" : ""),
                letter.number().shown(),
                Value.day(letter.on()).shown(),
                files);
    }

    private Kept sheet(String title, CaseFile file, Paper paper) {
        var files = new EnumMap<Format, byte[]>(Format.class);
        for (var format : List.of(Format.PDF, Format.OFD)) {
            files.put(format, writing.print(paper, format));
        }
        return new Kept(title, "", Value.day(paper.dated()).shown(), files);
    }

    private Paper story(CaseFile file) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("序号", "日期", "事项", Field.PERSON.label()));
        for (var entry : file.history().entries()) {
            rows.add(List.of(
                    String.valueOf(entry.number()),
                    Value.day(entry.on()).shown(),
                    entry.what().label(),
                    entry.signature()));
        }
        return new Paper(
                new Letterhead.Plain(),
                "",
                "办理过程记录",
                List.of(new Block.Paragraph("登记编号：" + file.number()), new Block.Table(List.of(1, 3, 6, 3), rows, true)),
                gate.organ(file.organ()).name(),
                last(file).on());
    }

    private byte[] merged(CaseFile file, List<Kept> papers) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("登记编号：" + file.number()));
        papers.forEach(it -> blocks.add(new Block.Numbered(3, it.line())));
        var index = new Paper(
                new Letterhead.Plain(),
                "",
                "政府信息公开申请案卷" + LetterKind.ARCHIVE_INDEX.label(),
                blocks,
                gate.organ(file.organ()).name(),
                last(file).on());
        var merger = new PDFMergerUtility();
        var out = new ByteArrayOutputStream();
        merger.setDestinationStream(out);
        merger.addSource(new RandomAccessReadBuffer(writing.print(index, Format.PDF)));
        papers.forEach(it -> it.pdf().map(RandomAccessReadBuffer::new).ifPresent(merger::addSource));
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Entry last(CaseFile file) {
        return file.history().entries().getLast();
    }

    private static String record(CaseFile file, List<Kept> papers) {
        var all = new LinkedHashMap<String, Object>();
        all.put("number", file.number());
        all.put("organ", file.organ().value());
        all.put("applicantColumn", file.column().label());
        all.put("wanted", file.wanted().whole());
        file.receivedOn().ifPresent(it -> all.put("receivedOn", it.toString()));
        file.latestConclusion().ifPresent(it -> {
            all.put("concludedOn", it.on().toString());
            all.put("outcome", it.outcome().label());
        });
        all.put(
                "entries",
                file.history().entries().stream()
                        .map(it -> Map.of(
                                "number", it.number(),
                                "on", it.on().toString(),
                                "what", it.what().label(),
                                "signature", it.signature(),
                                "at", it.at().toString()))
                        .toList());
        all.put(
                "papers",
                papers.stream()
                        .map(it -> Map.of(
                                "title", it.title(),
                                "number", it.number(),
                                "on", it.on(),
                                "pdf", it.pdf().map(Sm3::hex).orElse("")))
                        .toList());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
