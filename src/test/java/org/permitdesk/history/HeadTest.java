package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.history.Chain.Link;

/** The note of the newest event. */
class HeadTest {
    private static final Head HEAD = new Head(new Link(12, "AB".repeat(32)), 5);

    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("history.db-head");
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        HEAD.write(file);
        assertThat(Head.read(file)).contains(HEAD);
    }

    @Test
    void isWrittenOverTheOneBefore() throws Exception {
        new Head(Link.NONE, 0).write(file);
        HEAD.write(file);
        assertThat(Head.read(file)).contains(HEAD);
    }

    @Test
    void isNotBelievedWhereItsTwoLinesDiffer() throws Exception {
        HEAD.write(file);
        Files.writeString(file, Files.readString(file).replaceFirst("12", "13"));
        assertThat(Head.read(file)).isEmpty();
    }

    @Test
    void isWrittenAnewOverSomethingElse() throws Exception {
        Files.writeString(file, "something longer ".repeat(100));
        assertThat(Head.read(file)).isEmpty();
        HEAD.write(file);
        assertThat(Head.read(file)).contains(HEAD);
    }

    @Test
    void failsNoUpdateWhereItCannotBeWritten() throws Exception {
        Files.createDirectories(file.resolve("not empty"));
        HEAD.write(file);
        assertThat(file).isDirectory();
    }
}
