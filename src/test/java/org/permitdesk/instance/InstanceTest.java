package org.permitdesk.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.JavaChild;
import org.permitdesk.RawServer;
import org.permitdesk.Scale;
import org.permitdesk.instance.Doorbell.Answer;

/** Programs in processes of their own that want one data folder. */
class InstanceTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir Path folder;

    private final List<JavaChild> children = new ArrayList<>();

    @AfterEach
    void endAll() {
        children.forEach(JavaChild::close);
    }

    /** A program that stands ready to ask for the folder. */
    private JavaChild child(Path path, Duration patience, String without) {
        JavaChild child =
                JavaChild.start(
                        FolderChild.class,
                        path.toString(),
                        String.valueOf(patience.toMillis()),
                        without);
        children.add(child);
        assertThat(child.line()).isEqualTo("ready");
        return child;
    }

    /** What came of asking, and the one who asked. */
    private record Asked(JavaChild child, String answer) {}

    private Asked ask(Path path, Duration patience) {
        JavaChild child = child(path, patience, "");
        child.say("go");
        return new Asked(child, child.line());
    }

    private JavaChild first() {
        Asked first = ask(folder, LONG);
        assertThat(first.answer()).isEqualTo("Granted");
        return first.child();
    }

    @Test
    void oneOfTwoThatStartAtOnceOpensAndIsRaised() {
        int races = Scale.of(20, 200);
        for (int race = 0; race < races; race++) {
            // Each winner is killed, so that the next two find what it has left.
            checkThatOneOpens("");
        }
        System.out.println(races + " races of two programs for one folder, one opened each time");
    }

    /** Shows that the check would notice. */
    @Test
    void twoThatDoNotGoByTheLockAreNoticed() {
        assertThatThrownBy(() -> checkThatOneOpens("without lock"))
                .isInstanceOf(AssertionError.class);
    }

    private void checkThatOneOpens(String without) {
        JavaChild one = child(folder, LONG, without);
        JavaChild other = child(folder, LONG, without);
        one.say("go");
        other.say("go");
        Asked oneAsked = new Asked(one, one.line());
        Asked otherAsked = new Asked(other, other.line());
        assertThat(List.of(oneAsked.answer(), otherAsked.answer()))
                .containsExactlyInAnyOrder("Granted", "Raised");
        Asked winner = oneAsked.answer().equals("Granted") ? oneAsked : otherAsked;
        Asked loser = winner.equals(oneAsked) ? otherAsked : oneAsked;
        assertThat(winner.child().line()).isEqualTo("rung");
        assertThat(loser.child().exitCode()).isZero();
        winner.child().kill();
    }

    @Test
    void isFreeOnceTheFirstWasKilled() {
        first().kill();

        assertThat(ask(folder, SHORT).answer()).isEqualTo("Granted");
    }

    @Test
    void isFreeOnceTheFirstHasEnded() {
        JavaChild first = first();
        first.say("end");
        assertThat(first.exitCode()).isZero();

        assertThat(ask(folder, SHORT).answer()).isEqualTo("Granted");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // there are no such signals
    void waitsForOneThatIsEnding() {
        JavaChild first = first();
        first.signal("STOP");
        JavaChild second = child(folder, LONG, "");
        second.say("go");
        first.kill();

        assertThat(second.line()).isEqualTo("Granted");
    }

    @Test
    void waitsForOneThatIsStarting() {
        JavaChild first = child(folder, LONG, "without window");
        first.say("go");
        assertThat(first.line()).isEqualTo("Granted");
        JavaChild second = child(folder, LONG, "");
        second.say("go");
        first.say("window");

        assertThat(second.line()).isEqualTo("Raised");
    }

    @Test
    void saysThatItIsStarting() throws IOException {
        try (Doorbell bell = Doorbell.hang()) {
            assertThat(Doorbell.ring(bell.address(), LONG)).isEqualTo(Answer.STARTING);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // there are no such signals
    void saysThatTheFirstHangs() {
        first().signal("STOP");

        assertThat(ask(folder, SHORT).answer()).isEqualTo("Silent");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // a link takes rights there that tests do not have
    void isTheSameFolderThroughALinkAndInAnotherSpelling() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), home);
        Asked first = ask(home, LONG);
        assertThat(first.answer()).isEqualTo("Granted");

        assertThat(ask(link, LONG).answer()).isEqualTo("Raised");
        assertThat(ask(home.resolve("..").resolve("home"), LONG).answer()).isEqualTo("Raised");
    }

    @Test
    void isNotTheSameFolderAsAnother() throws IOException {
        first();

        Path other = Files.createDirectory(folder.resolve("other"));
        assertThat(ask(other, SHORT).answer()).isEqualTo("Granted");
    }

    @Test
    void goesByTheLockWhateverIsLeftInTheFile() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String left = new Address(stranger.getLocalPort(), "0".repeat(64)).text();
            for (String content : List.of("", "nonsense", "1 2", "99999 " + "0".repeat(64), left)) {
                Files.writeString(folder.resolve(LockFile.NAME), content);

                assertThat(ask(folder, SHORT).answer()).as(content).isEqualTo("Granted");
                endAll();
            }
        }
    }

    @Test
    void isNotRaisedByOneThatDoesNotKnowTheKey() throws IOException {
        try (Doorbell bell = Doorbell.hang()) {
            CountDownLatch raised = new CountDownLatch(1);
            bell.whenRung(raised::countDown);
            Address guessed = Address.at(bell.address().port());

            assertThat(Doorbell.ring(guessed, LONG)).isEqualTo(Answer.NONE);
            assertThat(raised.getCount()).isOne();
            assertThat(Doorbell.ring(bell.address(), LONG)).isEqualTo(Answer.RAISED);
            assertThat(raised.getCount()).isZero();
        }
    }

    @Test
    void isNotAnsweredWhenTheWindowCannotBeRaised() throws IOException {
        try (Doorbell bell = Doorbell.hang()) {
            bell.whenRung(() -> {
                throw new IllegalStateException("no window");
            });

            assertThat(Doorbell.ring(bell.address(), LONG)).isEqualTo(Answer.NONE);
            assertThat(Doorbell.ring(bell.address(), LONG))
                    .as("the bell hangs on")
                    .isEqualTo(Answer.NONE);
        }
    }

    /** A server that has the port of a program that was killed. */
    @Test
    void isNotTakenInByAStranger() {
        try (RawServer stranger = new RawServer(client -> client.send("HTTP/1.1 400\r\n\r\n"))) {
            assertThat(Doorbell.ring(Address.at(stranger.port()), LONG)).isEqualTo(Answer.NONE);
        }
    }

    @Test
    void saysThatNothingCanBeLocked() throws IOException {
        Files.createDirectory(folder.resolve(LockFile.NAME));

        assertThat(Instance.claim(folder, SHORT)).isInstanceOf(Claim.NotLockable.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // files have no such permissions
    void givesTheKeyToItsOwnerAlone() throws IOException {
        first();

        assertThat(Files.getPosixFilePermissions(folder.resolve(LockFile.NAME)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
