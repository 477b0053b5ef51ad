package org.permitdesk.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;
import org.permitdesk.export.Finding.Broken;
import org.permitdesk.export.Finding.Fault;
import org.permitdesk.export.Finding.NotAnExport;
import org.permitdesk.export.Finding.Stopped;
import org.permitdesk.export.Finding.Unbroken;
import org.permitdesk.export.Finding.Unreadable;

/** Any change to any byte of an export is found, and the first entry that it touches is named. */
class VerificationTest {
    private final RandomText random = RandomText.seeded();

    @TempDir Path folder;

    /** What says whether a file is unbroken. */
    private interface Check {
        Finding of(byte[] file);
    }

    /** A change of one byte, or of none where it fell on the same. */
    private enum Kind {
        CHANGED,
        DELETED,
        INSERTED
    }

    private static Finding verify(byte[] file) {
        try {
            return Verification.of(new ByteArrayInputStream(file), file.length, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] export(Format format, int count) {
        Path file = folder.resolve("export." + format.extension());
        try {
            new Export(new SampleEntries(random), "0.1.0", Clock.systemUTC())
                    .write(
                            LongStream.rangeClosed(1, count).toArray(),
                            "plate ABC",
                            format,
                            file,
                            Progress.NONE);
            return Files.readAllBytes(file);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The lines as they were written, with their ends. */
    private static List<byte[]> lines(byte[] file, Format format) {
        try {
            LineReader reader = new LineReader(new ByteArrayInputStream(file));
            List<byte[]> lines = new ArrayList<>();
            for (byte[] line = reader.next(false);
                    line != null;
                    line = reader.next(format == Format.CSV)) {
                lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] join(List<byte[]> lines) {
        return String.join("", lines.stream().map(line -> new String(line, ISO_8859_1)).toList())
                .getBytes(ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAnExportIsUnbroken(Format format) {
        assertThat(verify(export(format, 2_345)))
                .isEqualTo(
                        new Unbroken(
                                2_345,
                                Instant.parse("2026-01-03T14:05:07.789Z"),
                                Instant.parse("2026-01-03T14:44:11.789Z")));
    }

    @ParameterizedTest
    @EnumSource
    void findsAnyChangeOfAnyByteOfASmallFile(Format format) {
        byte[] file = export(format, 3);
        for (int at = 0; at <= file.length; at++) {
            for (Kind kind : Kind.values()) {
                checkOne(VerificationTest::verify, file, format, kind, at);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAChangedByteAnywhere(Format format) {
        findsChanges(VerificationTest::verify, format, Scale.of(300, 20_000));
    }

    /** Shows that the same check would notice one that looks at less than every byte. */
    @ParameterizedTest
    @EnumSource
    void wouldNoticeAChainThatHashesLess(Format format) {
        byte[] file = export(format, 200);
        List<byte[]> before = lines(file, format);
        Check onlyTheBeginnings =
                spoiled -> {
                    List<byte[]> after = lines(spoiled, format);
                    for (int i = 0; i < before.size(); i++) {
                        if (i >= after.size()
                                || !Arrays.equals(
                                        beginning(before.get(i)), beginning(after.get(i)))) {
                            return verify(spoiled);
                        }
                    }
                    return verify(file);
                };

        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 300; i++) {
                                Kind kind = random.oneOf(List.of(Kind.values()));
                                checkOne(
                                        onlyTheBeginnings,
                                        file,
                                        format,
                                        kind,
                                        random.below(file.length));
                            }
                        })
                .isInstanceOf(AssertionError.class);
    }

    private static byte[] beginning(byte[] line) {
        return Arrays.copyOf(line, 200);
    }

    private void findsChanges(Check check, Format format, int times) {
        byte[] file = export(format, 200);
        for (int i = 0; i < times; i++) {
            for (Kind kind : Kind.values()) {
                checkOne(check, file, format, kind, random.below(file.length + 1));
            }
        }
    }

    private void checkOne(Check check, byte[] file, Format format, Kind kind, int at) {
        byte[] spoiled = spoil(file, kind, at);
        if (Arrays.equals(file, spoiled)) {
            return;
        }
        Finding finding = check.of(spoiled);
        int entry = entryAt(file, format, firstDifference(file, spoiled));
        String what = "%s, byte %d %s, %s".formatted(format, at, kind, random);
        if (entry == 0) {
            assertThat(finding).as(what).isInstanceOfAny(Broken.class, NotAnExport.class);
        } else {
            assertThat(finding)
                    .as(what)
                    .isInstanceOfSatisfying(
                            Broken.class,
                            broken -> assertThat(broken.entry()).as(what).isEqualTo(entry));
        }
    }

    private byte[] spoil(byte[] file, Kind kind, int at) {
        String text = new String(file, ISO_8859_1);
        String other =
                random.below(3) == 0
                        ? random.oneOf(List.of("\"", "\n", "\r", ",", "0"))
                        : anyByte();
        String rest =
                at < text.length() && kind != Kind.INSERTED
                        ? text.substring(at + 1)
                        : text.substring(at);
        return (text.substring(0, at) + (kind == Kind.DELETED ? "" : other) + rest)
                .getBytes(ISO_8859_1);
    }

    private String anyByte() {
        return String.valueOf((char) random.below(256));
    }

    /** A byte put among its likes is found behind them. */
    private static int firstDifference(byte[] file, byte[] spoiled) {
        int at = Arrays.mismatch(file, spoiled);
        assertThat(at).isNotNegative();
        return at;
    }

    /** Which entry a byte belongs to, from 1; 0 for the first line. */
    private static int entryAt(byte[] file, Format format, int at) {
        int end = 0;
        int line = 0;
        for (byte[] each : lines(file, format)) {
            end += each.length;
            if (at < end) {
                return line;
            }
            line++;
        }
        return line;
    }

    @ParameterizedTest
    @EnumSource
    void saysWhichEntryIsMissing(Format format) {
        assertThat(verify(withLines(format, lines -> without(lines, 4))))
                .isEqualTo(new Broken(Fault.MISSING, 5, 4, 9, "permit-5"));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheFirstEntryIsMissing(Format format) {
        assertThat(verify(withLines(format, lines -> without(lines, 1))))
                .isEqualTo(new Broken(Fault.MISSING, 2, 1, 9, "permit-2"));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheLastEntriesAreMissing(Format format) {
        assertThat(verify(withLines(format, lines -> lines.subList(0, 8))))
                .isEqualTo(new Broken(Fault.CUT_OFF, 9, 8, 9, ""));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotTakeAFileThatLostAllItsEntriesForAnEmptyOne(Format format) {
        assertThat(verify(withLines(format, lines -> lines.subList(0, 1))))
                .isEqualTo(new Broken(Fault.CUT_OFF, 2, 1, 0, ""));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTwoEntriesHaveChangedPlaces(Format format) {
        assertThat(
                        verify(
                                withLines(
                                        format,
                                        lines ->
                                                List.of(lines.get(0), lines.get(2), lines.get(1)))))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.entry()).isEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAnEntryIsThereTwice(Format format) {
        assertThat(
                        verify(
                                withLines(
                                        format,
                                        lines ->
                                                Stream.concat(
                                                                lines.stream().limit(5),
                                                                lines.stream().skip(4))
                                                        .toList())))
                .isEqualTo(new Broken(Fault.ADDED, 6, 5, 9, "permit-4"));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatSomethingFollowsTheLastEntry(Format format) {
        assertThat(
                        verify(
                                withLines(
                                        format,
                                        lines ->
                                                Stream.concat(
                                                                lines.stream(),
                                                                Stream.of(
                                                                        "more"
                                                                                .getBytes(
                                                                                        ISO_8859_1)))
                                                        .toList())))
                .isEqualTo(new Broken(Fault.ADDED, 11, 10, 9, ""));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheFileEndsWithinAnEntry(Format format) {
        byte[] file = export(format, 9);

        assertThat(verify(Arrays.copyOf(file, file.length - 30)))
                .isEqualTo(new Broken(Fault.CUT_OFF, 10, 9, 9, "-permit-9"));
    }

    @ParameterizedTest
    @EnumSource
    void takesNoLinesOfAnotherExport(Format format) {
        List<byte[]> one = lines(export(format, 9), format);
        List<byte[]> other = lines(export(format, 9), format);
        one.set(5, other.get(5));

        assertThat(verify(join(one))).isEqualTo(new Broken(Fault.CHANGED, 6, 5, 9, "permit-5"));
    }

    @Test
    void saysThatTheNamesOfTheColumnsWereChanged() {
        String file = new String(export(Format.CSV, 3), ISO_8859_1);

        assertThat(verify(file.replace(",plate,", ",Plate,").getBytes(ISO_8859_1)))
                .isEqualTo(new Broken(Fault.FIRST_LINE, 1, 0, 0, ""));
    }

    @Test
    void saysWhatIsNoExport() {
        for (String foreign :
                List.of("", "\n", "id,plate\r\n1,ABC\r\n", "{}", "{\"format\":1}", "%PDF-1.7")) {
            assertThat(verify(foreign.getBytes(ISO_8859_1)))
                    .as(foreign)
                    .isEqualTo(new NotAnExport());
        }
    }

    @Test
    void neverThrowsWhateverTheFileIs() {
        List<String> good =
                List.of(
                        new String(export(Format.CSV, 1), ISO_8859_1),
                        new String(export(Format.JSON_LINES, 1), ISO_8859_1));
        random.check(
                Scale.of(2_000, 1_000_000),
                () -> random.text(good),
                text -> assertThat(verify(text.getBytes(ISO_8859_1))).isNotNull());
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThat(Verification.of(folder.resolve("gone.csv"), Progress.NONE))
                .isEqualTo(new Unreadable("no such file"));
    }

    @Test
    void saysThatAFolderCannotBeRead() {
        assertThat(Verification.of(folder, Progress.NONE)).isInstanceOf(Unreadable.class);
    }

    @Test
    void stopsWhenItIsTold() throws IOException {
        Path file = Files.write(folder.resolve("file"), export(Format.CSV, 3));

        assertThat(Verification.of(file, (done, total) -> false)).isEqualTo(new Stopped());
    }

    private byte[] withLines(Format format, UnaryOperator<List<byte[]>> change) {
        return join(change.apply(lines(export(format, 9), format)));
    }

    private static List<byte[]> without(List<byte[]> lines, int index) {
        List<byte[]> rest = new ArrayList<>(lines);
        rest.remove(index);
        return rest;
    }
}
