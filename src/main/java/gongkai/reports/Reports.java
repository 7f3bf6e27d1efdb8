package gongkai.reports;

import gongkai.access.RefusedException;
import gongkai.files.FileReading;
import gongkai.files.FileRefusal;
import gongkai.files.Files;
import gongkai.reports.domain.Checker;
import gongkai.reports.domain.Levels;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks a report in whatever shape it comes. */
public final class Reports {

    /** In bytes; no larger file is read. */
    public static final int LARGEST = Files.LARGEST;

    private static final int HEAD = 4096;
    private static final Pattern PAGE = Pattern.compile(
            "(?is)^\\s*(?:<!doctype html|<html|<\\?xml[^>]*>\\s*<!doctype html|<head|<body|<table|<div|<meta|<p[ >]).*");
    private static final List<byte[]> NOT_TEXT = List.of(
            new byte[] {'P', 'K', 3, 4},
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            new byte[] {'%', 'P', 'D', 'F'},
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            new byte[] {'{', '\\', 'r', 't', 'f'});

    private Reports() {}

    /**
     * The report in a file.
     *
     * @param previous the report of the year before; with it the relations across years are checked too
     * @throws RefusedException with a {@link FileRefusal} if the file cannot be read
     */
    public static CheckedReport check(String name, byte[] bytes, Optional<CheckedReport> previous) {
        return checked(text(name, bytes), previous);
    }

    private static CheckedReport checked(ReportText text, Optional<CheckedReport> previous) {
        return check(text, previous, Map.of());
    }

    /** @param answers what a person read in cells that were in doubt, by their codes */
    public static CheckedReport check(ReportText text, Optional<CheckedReport> previous, Map<String, String> answers) {
        return Checker.check(text.text(), text.isPlain(), previous, answers);
    }

    /**
     * What a file says.
     *
     * @throws RefusedException with a {@link FileRefusal} if the file cannot be read
     */
    public static ReportText text(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new RefusedException(FileRefusal.EMPTY);
        }
        if (bytes.length > LARGEST) {
            throw new RefusedException(FileRefusal.TOO_LARGE);
        }
        if (NOT_TEXT.stream().anyMatch(it -> startsWith(bytes, it))) {
            return new ReportText(FileReading.of(name, bytes).text(), false);
        }
        var text = text(bytes);
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (PAGE.matcher(text.substring(0, Math.min(text.length(), HEAD))).matches() || ending.startsWith("htm")) {
            return new ReportText(FileReading.ofPage(bytes).text(), false);
        }
        if (List.of("docx", "xlsx", "pptx", "pdf", "doc", "xls", "wps").contains(ending)) {
            throw new RefusedException(FileRefusal.NOT_AS_NAMED);
        }
        return new ReportText(text, true);
    }

    /**
     * A collected report, held against those that it was collected from as well.
     *
     * @param parts all of them
     */
    public static CheckedReport collected(CheckedReport whole, List<CheckedReport> parts) {
        return Levels.collected(whole, parts);
    }

    /** A text that was pasted. */
    public static CheckedReport check(String text, Optional<CheckedReport> previous) {
        return checked(new ReportText(text, true), previous);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static String text(byte[] bytes) {
        var text = FileReading.ofText(bytes).orElseThrow(() -> new RefusedException(FileRefusal.UNKNOWN_KIND));
        var controls = text.chars()
                .limit(HEAD)
                .filter(it -> it < ' ' && "\t\n\r\f\0".indexOf(it) < 0)
                .count();
        if (controls * 20 > Math.min(text.length(), HEAD)) {
            throw new RefusedException(FileRefusal.UNKNOWN_KIND);
        }
        return text;
    }
}
