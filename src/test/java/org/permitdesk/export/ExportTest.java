package org.permitdesk.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;
import org.permitdesk.export.ExportResult.Failed;
import org.permitdesk.export.ExportResult.Failed.Reason;
import org.permitdesk.export.ExportResult.Stopped;
import org.permitdesk.export.ExportResult.Written;
import org.permitdesk.history.HistoryEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

    private final RandomText random = RandomText.seeded();

    /** What was written, for the comparison. */
    private final List<HistoryEntry> given = new ArrayList<>();

    private final Export.Entries source =
            ids -> {
                List<HistoryEntry> read = new SampleEntries(random).read(ids);
                given.addAll(read);
                return read;
            };

    @TempDir Path folder;

    private Path target(Format format) {
        return folder.resolve("export." + format.extension());
    }

    private static long[] ids(int count) {
        return LongStream.rangeClosed(1, count).toArray();
    }

    private ExportResult write(Format format, int count, Progress progress) throws Exception {
        return new Export(source, "0.1.0", CLOCK)
                .write(ids(count), "everything", format, target(format), progress);
    }

    @Test
    void aTableGivesBackTheSameText() throws Exception {
        int count = Scale.of(2_500, 200_000);
        assertThat(write(Format.CSV, count, Progress.NONE))
                .isEqualTo(new Written(count, target(Format.CSV).toString()));

        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(target(Format.CSV))) {
            int place = 0;
            for (NamedCsvRecord row : rows) {
                JsonNode values = Columns.values(given.get(place++), place, count);
                for (String name : Columns.NAMES) {
                    assertThat(Cells.unescape(row.getField(name)))
                            .as("%s of entry %d, %s", name, place, random)
                            .isEqualTo(text(values.path(name)));
                }
            }
            assertThat(place).isEqualTo(count);
        }
    }

    private static String text(JsonNode value) {
        return value.isContainer() ? value.toString() : value.asString("");
    }

    @Test
    void linesOfJsonGiveBackTheSameText() throws Exception {
        int count = Scale.of(2_500, 200_000);
        write(Format.JSON_LINES, count, Progress.NONE);

        JsonMapper json = new JsonMapper();
        try (Stream<String> lines = Files.lines(target(Format.JSON_LINES))) {
            int place = 0;
            for (String line : (Iterable<String>) lines.skip(1)::iterator) {
                JsonNode values = Columns.values(given.get(place++), place, count);
                JsonNode read = json.readTree(line);
                for (String name : Columns.NAMES) {
                    assertThat(read.path(name).toString())
                            .as("%s of entry %d, %s", name, place, random)
                            .isEqualTo(values.path(name).toString());
                }
            }
            assertThat(place).isEqualTo(count);
        }
    }

    @Test
    void aNameWithoutAnExtensionGetsTheFormats() throws Exception {
        assertThat(writeTo("export")).isEqualTo(new Written(3, target(Format.CSV).toString()));
        assertThat(folder.resolve("export")).doesNotExist();
    }

    @Test
    void aFileThatNobodyWasAskedAboutIsNotReplaced() throws Exception {
        Files.writeString(target(Format.CSV), "another's");
        assertThat(writeTo("export")).isInstanceOf(Written.class);

        assertThat(target(Format.CSV)).hasContent("another's");
        assertThat(folder.resolve("export")).exists();
    }

    private ExportResult writeTo(String name) throws Exception {
        return new Export(source, "0.1.0", CLOCK)
                .write(ids(3), "everything", Format.CSV, folder.resolve(name), Progress.NONE);
    }

    @Test
    void everyValueHasItsColumn() {
        for (long id = 1; id <= 60; id++) {
            assertThat(Columns.NAMES)
                    .containsAll(
                            Columns.values(new SampleEntries(random).entry(id), 1, 1)
                                    .propertyNames());
        }
    }

    @Test
    void aTableBeginsWithTheMarkOfUtf8AndTheNamesOfItsColumns() throws Exception {
        write(Format.CSV, 1, Progress.NONE);

        assertThat(Files.readString(target(Format.CSV)))
                .startsWith("\ufeffposition,id,created_at,reference_id,")
                .contains(",hash\r\n1 of 1,1,2026-01-03T14:05:07.789Z,permit-1,ABC1,");
    }

    @Test
    void linesOfJsonBeginWithWhatTheyAre() throws Exception {
        write(Format.JSON_LINES, 2, Progress.NONE);

        assertThat(Files.readAllLines(target(Format.JSON_LINES)).getFirst())
                .startsWith(
                        "{\"format\":\"permit-desk-history\",\"version\":1,\"program\":\"0.1.0\","
                                + "\"exported_at\":\"2026-11-23T20:00:00Z\",\"selection\":\"everything\",\"entries\":2,"
                                + "\"hash\":\"");
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        List<Long> told = new ArrayList<>();
        write(
                Format.CSV,
                2_100,
                (done, total) -> {
                    assertThat(total).isEqualTo(2_100);
                    return told.add(done);
                });

        assertThat(told).containsExactly(0L, 1_000L, 2_000L, 2_100L);
    }

    @ParameterizedTest
    @EnumSource
    void stopsAtAnyMomentAndLeavesWhatWasThere(Format format) throws Exception {
        Files.writeString(target(format), "of last week");
        for (long moment : new long[] {0, 1_000, 2_000, 2_100}) {
            assertThat(write(format, 2_100, (done, total) -> done < moment))
                    .isEqualTo(new Stopped());
            assertThat(target(format)).hasContent("of last week");
            assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        }
    }

    @Test
    void replacesAFileOnlyWhenComplete() throws Exception {
        Files.writeString(target(Format.CSV), "of last week");
        write(
                Format.CSV,
                2_100,
                (done, total) -> {
                    assertThat(target(Format.CSV)).hasContent("of last week");
                    return true;
                });

        assertThat(target(Format.CSV)).content().startsWith("\ufeffposition");
    }

    @Test
    void doesNotReplaceAFileThatCameMeanwhile() throws Exception {
        ExportResult result =
                write(
                        Format.CSV,
                        10,
                        (done, total) -> {
                            writeForeign();
                            return true;
                        });

        assertThat(result)
                .isInstanceOfSatisfying(
                        Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.EXISTS));
        assertThat(target(Format.CSV)).hasContent("of somebody else");
    }

    private void writeForeign() {
        try {
            Files.writeString(target(Format.CSV), "of somebody else");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void isForItsOwnerAlone() throws Exception {
        write(Format.CSV, 1, Progress.NONE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target(Format.CSV))))
                .isEqualTo("rw-------");
    }

    @Test
    void saysThatTheFolderIsGone() throws Exception {
        Path gone = folder.resolve("gone").resolve("export.csv");

        assertThat(
                        reason(
                                new Export(source, "", CLOCK)
                                        .write(ids(1), "", Format.CSV, gone, Progress.NONE)))
                .isEqualTo(Reason.FOLDER_GONE);
    }

    @Test
    void saysThatThereIsAFolderOfThatName() throws Exception {
        Files.createDirectory(target(Format.CSV));

        assertThat(reason(write(Format.CSV, 1, Progress.NONE))).isEqualTo(Reason.A_FOLDER);
    }

    @Test
    void saysWhenTheDiskFails() throws Exception {
        for (int room : new int[] {0, 100, 10_000}) {
            Export export =
                    new Export(
                            source,
                            "",
                            CLOCK,
                            file -> new FullDisk(Files.newOutputStream(file), room));
            Files.writeString(target(Format.CSV), "of last week");

            ExportResult result =
                    export.write(ids(1_000), "", Format.CSV, target(Format.CSV), Progress.NONE);

            assertThat(result).isEqualTo(new Failed(Reason.OTHER, "No space left on device"));
            assertThat(target(Format.CSV)).hasContent("of last week");
            assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        }
    }

    @Test
    void doesNotGiveLessThanWasAskedFor() throws Exception {
        Export export = new Export(ids -> List.of(), "", CLOCK);

        assertThat(reason(export.write(ids(3), "", Format.CSV, target(Format.CSV), Progress.NONE)))
                .isEqualTo(Reason.ENTRIES_GONE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void exportsNoEmptyFile() {
        assertThatThrownBy(() -> write(Format.CSV, 0, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Reason reason(ExportResult result) {
        return ((Failed) result).reason();
    }

    /** Takes some bytes and no more. */
    private static final class FullDisk extends OutputStream {
        private final OutputStream file;
        private int room;

        FullDisk(OutputStream file, int room) {
            this.file = file;
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            if (room-- <= 0) {
                throw new IOException("No space left on device");
            }
            file.write(b);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    @Test
    void aPersonCanCheckTheHashesWithoutThisProgram() throws Exception {
        write(Format.CSV, 3, Progress.NONE);
        String file = new String(Files.readAllBytes(target(Format.CSV)), UTF_8);
        int first = file.indexOf("\r\n");
        String header = sha256(file.substring(0, first));

        String row = file.substring(first + 2, file.indexOf("\r\n2 of 3,"));
        assertThat(row).endsWith("," + sha256(header + row.substring(0, row.length() - 65)));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }
}
