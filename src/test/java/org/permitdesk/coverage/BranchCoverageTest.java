package org.permitdesk.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchCoverageTest {
    private static final String REPORT =
            """
            <?xml version="1.0" encoding="UTF-8"?>\
            <!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">\
            <report name="Desk">\
            <package name="a/held"><class name="a/held/Rule"/><sourcefile name="Rule.java">\
            <line nr="1" mi="0" ci="3" mb="0" cb="2"/>\
            <line nr="2" mi="1" ci="3" mb="1" cb="3"/>\
            </sourcefile></package>\
            <package name="a/other"><sourcefile name="Rule.java">\
            <line nr="1" mi="1" ci="3" mb="4" cb="0"/>\
            </sourcefile></package>\
            </report>
            """;

    private static final CodeLine MISSED = new CodeLine("a/held/Rule.java", "if (b || c) {");
    private static final String ENTRY =
            "# Why\n\na/held/Rule.java\n1 of: if (b || c) {\nBecause c is never true\nin a test.\n";

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("jacoco.xml"), REPORT);
        Path source = folder.resolve("a/held/Rule.java");
        Files.createDirectories(folder.resolve("a/held"));
        Files.writeString(source, "if (a) {\n    if (b || c) {\n");
    }

    @Test
    void findsTheMissedBranchesOfTheHeldPackagesAlone() throws IOException {
        assertThat(missed("a/held")).containsExactly(Map.entry(MISSED, 1));
    }

    @Test
    void refusesAPackageThatIsNotInTheReport() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> missed("a/hold"))
                .withMessageContaining("a/hold");
    }

    @Test
    void isContentWithWhatTheListAccountsFor() throws IOException {
        assertThat(BranchCoverage.compare(missed("a/held"), CoverageExceptions.parse(ENTRY)))
                .isEmpty();
    }

    @Test
    void findsWhatTheListDoesNotAccountFor() throws IOException {
        assertThat(BranchCoverage.compare(missed("a/held"), Map.of()))
                .containsExactly("a/held/Rule.java: no test runs 1 of: if (b || c) {");
    }

    @Test
    void findsOneMoreBranchOfAListedLine() {
        assertThat(BranchCoverage.compare(Map.of(MISSED, 2), CoverageExceptions.parse(ENTRY)))
                .containsExactly("a/held/Rule.java: no test runs 2 of: if (b || c) {");
    }

    @Test
    void findsAnEntryThatIsNoLongerTrue() {
        assertThat(BranchCoverage.compare(Map.of(), CoverageExceptions.parse(ENTRY)))
                .containsExactly(
                        "a/held/Rule.java: listed with 1 and missed are 0 of: if (b || c) {");
    }

    @Test
    void takesNoEntryWithoutAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageExceptions.parse("a/held/Rule.java\n1 of: if (b) {\n"));
    }

    @Test
    void takesNoEntryTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageExceptions.parse(ENTRY + "\n" + ENTRY));
    }

    private Map<CodeLine, Integer> missed(String held) throws IOException {
        return MissedBranches.read(folder.resolve("jacoco.xml"), folder, List.of(held));
    }
}
