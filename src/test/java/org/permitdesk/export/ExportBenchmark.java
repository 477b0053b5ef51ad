package org.permitdesk.export;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.permitdesk.Examples;
import org.permitdesk.JavaChild;
import org.permitdesk.history.BulkHistory;
import org.permitdesk.history.BulkHistory.Past;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;

/**
 * How long the export of a million entries takes, and its check, in a Java that has little memory:
 * {@code mvn test -Plong -Dtest=ExportBenchmark}. It prints and judges nothing, since machines
 * differ; {@code docs/performance.md} has the figures. The history is kept in {@code
 * target/export-benchmark} and used again.
 */
@EnabledIfSystemProperty(named = "permitdesk.test.long", matches = "true")
class ExportBenchmark {
    private static final int ENTRIES = Integer.getInteger("permitdesk.entries", 1_000_000);
    private static final Path FOLDER = Path.of("target", "export-benchmark");
    private static final Path HISTORY = FOLDER.resolve("history-" + ENTRIES + ".db");

    @Test
    void printsHowLongAnExportTakes() throws Exception {
        if (Files.notExists(HISTORY)) {
            Files.createDirectories(FOLDER);
            BulkHistory.make(HISTORY, ENTRIES, ExportBenchmark::past);
        }
        for (String heap : List.of("-Xmx64m", "-Xmx512m")) {
            try (JavaChild child =
                    JavaChild.start(
                            JavaChild.builder(
                                            List.of(heap),
                                            Exporting.class,
                                            HISTORY.toString(),
                                            "" + ENTRIES)
                                    .redirectErrorStream(true))) {
                for (String line = child.line(); !line.equals("done"); line = child.line()) {
                    print(heap + " " + line);
                }
            }
        }
    }

    private static Past past(int i) {
        PermitUpdate update =
                new PermitUpdate(
                        new ReferenceId("permit-" + i),
                        new Plate("ABC" + i % 1_000),
                        i % 2 == 0 ? Examples.MONEY : null,
                        i % 3 == 0 ? Examples.END_TIME : null,
                        "caller misread the plate, é",
                        "SD-" + i);
        return new Past(
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i),
                Examples.intent(Examples.nowhere(), update),
                new Refused(9009, "Record not found."));
    }

    @SuppressWarnings("SystemOut")
    private static void print(String words) {
        System.out.println(words);
    }

    /** Exports and checks in a process of its own. */
    static final class Exporting {
        private Exporting() {}

        public static void main(String[] arguments) throws Exception {
            long[] ids = LongStream.rangeClosed(1, Integer.parseInt(arguments[1])).toArray();
            try (HistoryFile history = new HistoryFile(Path.of(arguments[0]), Clock.systemUTC())) {
                history.history();
                Export export =
                        new Export(
                                wanted -> history.history().entries(wanted),
                                "0.1.0",
                                Clock.systemUTC());
                for (Format format : Format.values()) {
                    Path file = FOLDER.resolve("export." + format.extension());
                    Moment begin = Moment.now();
                    export.write(ids, "everything", format, file, Progress.NONE);
                    print(line(format + " written", begin, Files.size(file) / 1_000_000 + " MB"));
                    Moment check = Moment.now();
                    Finding finding = Verification.of(file, Progress.NONE);
                    print(line(format + " checked", check, finding.toString()));
                    Files.delete(file);
                }
            }
            print("done");
        }

        private static String line(String what, Moment begin, String detail) {
            Moment end = Moment.now();
            return String.format(
                    Locale.ROOT,
                    "%-20s %6.1f s, %6.1f s of them on a processor  %s",
                    what,
                    (end.clock() - begin.clock()) / 1e9,
                    (end.processor() - begin.processor()) / 1e9,
                    detail);
        }

        /** On a machine with other work the two differ. */
        private record Moment(long clock, long processor) {
            static Moment now() {
                return new Moment(
                        System.nanoTime(),
                        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            }
        }
    }
}
