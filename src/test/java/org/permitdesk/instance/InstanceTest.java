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
    private JavaChild child(Path path, Duration patience, boolean goesByTheLock) {
        JavaChild child =
                JavaChild.start(
                        FolderChild.class,
                        path.toString(),
                        String.valueOf(patience.toMillis()),
                        String.valueOf(goesByTheLock));
        children.add(child);
        assertThat(child.line()).isEqualTo("ready");
        return child;
    }

    /** What came of asking, and the one who asked. */
    private record Asked(JavaChild child, String answer) {}

    private Asked ask(Path path, Duration patience) {
        JavaChild child = child(path, patience, true);
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
            checkThatOneOpens(true);
        }
        System.out.println(races + " races of two programs for one folder, one opened each time");
    }

    /** Shows that the check would notice. */
    @Test
    void twoThatDoNotGoByTheLockAreNoticed() {
        assertThatThrownBy(() -> checkThatOneOpens(false)).isInstanceOf(AssertionError.class);
    }

    private void checkThatOneOpens(boolean goByTheLock) {
        JavaChild one = child(folder, LONG, goByTheLock);
        JavaChild other = child(folder, LONG, goByTheLock);
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
        JavaChild second = child(folder, LONG, true);
        second.say("go");
        first.kill();

        assertThat(second.line()).isEqualTo("Granted");
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

            assertThat(Doorbell.ring(guessed, LONG)).isFalse();
            assertThat(raised.getCount()).isOne();
            assertThat(Doorbell.ring(bell.address(), LONG)).isTrue();
            assertThat(raised.getCount()).isZero();
        }
    }

    @Test
    void isNotAnsweredWhenTheWindowCannotBeRaised() throws IOException {
        try (Doorbell bell = Doorbell.hang()) {
            bell.whenRung(() -> {
                throw new IllegalStateException("no window");
            });

            assertThat(Doorbell.ring(bell.address(), LONG)).isFalse();
            assertThat(Doorbell.ring(bell.address(), LONG)).as("the bell hangs on").isFalse();
        }
    }

    /** A server that has the port of a program that was killed. */
    @Test
    void isNotTakenInByAStranger() {
        try (RawServer stranger = new RawServer(client -> client.send("HTTP/1.1 400\r\n\r\n"))) {
            assertThat(Doorbell.ring(Address.at(stranger.port()), LONG)).isFalse();
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
