package org.permitdesk.token;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.permitdesk.token.Samples.CANARY;
import static org.permitdesk.token.Samples.CITY;
import static org.permitdesk.token.Samples.OLDER;
import static org.permitdesk.token.Samples.TOKEN;
import static org.permitdesk.token.Samples.contents;
import static org.permitdesk.token.TokenPlace.FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.token.Answer.Failed;
import org.permitdesk.token.Answer.Given;
import org.permitdesk.token.KeepResult.Kept;
import org.permitdesk.token.KeepResult.NotKept;
import org.permitdesk.token.Trouble.Kind;

class FileShelfTest {
    @TempDir Path folder;
    private Path path;
    private FileShelf shelf;

    @BeforeEach
    void open() {
        path = folder.resolve("tokens.json");
        shelf = new FileShelf(new TokenFile(folder));
    }

    @Test
    void writesOneJsonObjectFromKeyToToken() throws IOException {
        shelf.keep(CITY, TOKEN);

        assertThat(contents(folder))
                .containsExactly(
                        "tokens.json",
                        "{\"Permit Desk|city|https://controller.example\":\"" + CANARY + "\"}");
    }

    @Test
    void writesAFileThatItsOwnerAloneCanRead() throws IOException {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "This file system has no owner, group and others to tell apart.");
        Files.writeString(path, "{}");

        shelf.keep(CITY, TOKEN);

        assertThat(Files.getPosixFilePermissions(path))
                .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    }

    @Test
    void makesTheDataFolder() {
        Path notYet = folder.resolve("a/b");

        new FileShelf(new TokenFile(notYet)).keep(CITY, TOKEN);

        assertThat(notYet.resolve("tokens.json")).exists();
    }

    @Test
    void leavesNoFileWithoutTokens() throws IOException {
        shelf.keep(CITY, TOKEN);

        shelf.remove(CITY);

        assertThat(contents(folder)).isEmpty();
    }

    @Test
    void removesWhatAnUnfinishedWriteHasLeft() throws IOException {
        Files.writeString(folder.resolve("tokens-123.tmp"), CANARY);

        shelf.remove(CITY);

        assertThat(contents(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"a\":1}", "{\"a\":\"not a token!\"}"})
    void namesADamagedFileAndLeavesItAsItIs(String damaged) throws IOException {
        Files.writeString(path, damaged);
        Trouble trouble = new Trouble(FILE, Kind.DAMAGED, path.toString());

        assertThat(shelf.find(CITY)).isEqualTo(new Failed<>(trouble));
        assertThat(shelf.remove(CITY)).contains(trouble);
        assertThat(path).hasContent(damaged);
    }

    @Test
    void setsADamagedFileAsideWhenATokenIsToBeKept() throws IOException {
        Files.writeString(path, "{damaged");
        Path aside = folder.resolve("tokens.damaged-1.json");

        assertThat(shelf.keep(CITY, TOKEN))
                .isEqualTo(
                        new Kept(
                                FILE,
                                List.of(new Trouble(FILE, Kind.SET_ASIDE, aside.toString()))));
        assertThat(aside).hasContent("{damaged");
        assertThat(shelf.find(CITY)).isEqualTo(new Given<>(Optional.of(TOKEN)));
    }

    @Test
    void setsEachDamagedFileAsideUnderANameOfItsOwn() throws IOException {
        Files.writeString(path, "{first");
        shelf.keep(CITY, TOKEN);
        Files.writeString(path, "{second");

        shelf.keep(CITY, TOKEN);

        assertThat(folder.resolve("tokens.damaged-1.json")).hasContent("{first");
        assertThat(folder.resolve("tokens.damaged-2.json")).hasContent("{second");
    }

    @Test
    void saysThatTheFileCannotBeReadOrWritten() throws IOException {
        Files.createDirectory(path);
        Trouble trouble = new Trouble(FILE, Kind.INPUT_OUTPUT, path + ": IOException");

        assertThat(shelf.find(CITY)).isEqualTo(new Failed<>(trouble));
        assertThat(shelf.keep(CITY, TOKEN)).isEqualTo(new NotKept(trouble));
        assertThat(shelf.remove(CITY)).contains(trouble);
    }

    @Test
    void leavesNothingBehindWhenAFileCannotBeReplaced() throws IOException {
        Files.createDirectories(path.resolve("not empty"));
        var file = new TokenFile(folder);

        assertThatIOException().isThrownBy(() -> file.write(Map.of(CITY.text(), OLDER)));
        assertThat(contents(folder)).isEmpty();
    }
}
