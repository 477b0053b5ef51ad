package org.permitdesk.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Holds packages to every branch: the tests run it, or its line stands in a list with the reason
 * why they do not. JaCoCo's own check leaves out classes at the least, and never says that an
 * exception has become needless.
 */
public final class BranchCoverage {
    private BranchCoverage() {}

    /**
     * Ends with an error if a branch is missed and not in the list, or in the list and not missed.
     *
     * @param args JaCoCo's report in XML, the source folder, the list, and the packages that are
     *     held, each without {@code org.permitdesk.}
     */
    public static void main(String[] args) throws IOException {
        List<String> packages =
                Arrays.stream(args).skip(3).map(name -> "org/permitdesk/" + name).toList();
        List<String> wrong =
                compare(
                        MissedBranches.read(Path.of(args[0]), Path.of(args[1]), packages),
                        CoverageExceptions.parse(Files.readString(Path.of(args[2]))));
        if (!wrong.isEmpty()) {
            wrong.forEach(System.err::println);
            System.err.println("Write a test, or mend the list in " + args[2]);
            System.exit(1);
        }
        System.out.println("Every branch is run or accounted for: " + String.join(", ", packages));
    }

    /** A sentence for each line that the tests and the list do not agree on. */
    static List<String> compare(Map<CodeLine, Integer> missed, Map<CodeLine, Integer> listed) {
        List<String> wrong = new ArrayList<>();
        TreeSet<CodeLine> lines = new TreeSet<>(missed.keySet());
        lines.addAll(listed.keySet());
        for (CodeLine line : lines) {
            int branches = missed.getOrDefault(line, 0);
            int allowed = listed.getOrDefault(line, 0);
            if (branches > allowed) {
                wrong.add(
                        "%s: no test runs %d of: %s".formatted(line.file(), branches, line.text()));
            } else if (branches < allowed) {
                wrong.add(
                        "%s: listed with %d and missed are %d of: %s"
                                .formatted(line.file(), allowed, branches, line.text()));
            }
        }
        return wrong;
    }
}
