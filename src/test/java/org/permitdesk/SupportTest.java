package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.diagnostics.Fact;
import org.permitdesk.diagnostics.LogFile;
import org.permitdesk.preferences.Profile;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;
import org.permitdesk.update.Field;

/** What support is given, after all that can be typed was typed and much went wrong. */
class SupportTest {
    private static final String REFERENCE_ID = "1a9b5375-cb75-4c71-9939-eeae550b09ac";
    private static final String TOKEN = "CANARY-TOKEN-7713";
    private static final String PLATE = "QX7CANARY";
    private static final List<String> TYPED =
            List.of(REFERENCE_ID, TOKEN, PLATE, "4711.13", "2031-07-19", "quokka", "wombat-5150");

    @TempDir Path folder;

    /** Quotes all it was sent, once in its words and once in a status line that is no HTTP. */
    private static RawServer echo(boolean asReply) {
        return new RawServer(client -> {
            String request = client.request();
            String quoted = request.replaceAll("[\r\n\"]", " ");
            client.send(
                    asReply
                            ? RawServer.ok(
                                    "{\"ErrorCode\": 9033, \"ErrorMessage\": \"" + quoted + "\"}")
                            : "HTTP/9 " + quoted + "\r\n\r\n");
        });
    }

    @Test
    void isGivenNothingThatWasTyped() throws Exception {
        check(() -> {});
    }

    @Test
    void aPlateInTheLogIsFound() {
        assertThatThrownBy(() ->
                        check(() ->
                                System.getLogger("org.permitdesk.planted")
                                        .log(System.Logger.Level.TRACE, PLATE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(PLATE);
    }

    private void check(Runnable fault) throws IOException {
        try (LogFile log = LogFile.open(folder.resolve("logs"), Level.FINEST);
                Desk desk = new Desk(folder, Background.sameThread());
                RawServer refusing = echo(true);
                RawServer broken = echo(false)) {
            Support support =
                    Support.open(
                            log,
                            desk.clock,
                            List.of(
                                    new Fact(
                                            "History",
                                            () -> desk.historyFile.history().facts().toString())));
            send(desk, refusing);
            send(desk, broken);
            support.incidents()
                    .report(new IllegalStateException("no " + PLATE, new Exception(TOKEN)));
            fault.run();

            String given = support.diagnostics().text();
            assertThat(given)
                    .contains("permit ending in 09ac", "refused, code 9033", "unknown, ")
                    .contains("{REFUSED=1, UNKNOWN=1}");
            List<String> everything = new ArrayList<>(logs());
            everything.add(given);
            for (String typed : TYPED) {
                assertThat(everything).noneMatch(text -> text.contains(typed), typed);
            }
        }
    }

    private void send(Desk desk, RawServer server) {
        Profile office = Desk.office("office-" + server.port(), server.http());
        desk.preferences.put(office);
        desk.type(Field.TOKEN, TOKEN);
        desk.type(Field.AMOUNT, "4711.13");
        desk.type(Field.END_DATE, "2031-07-19");
        desk.type(Field.REASON, "quokka");
        desk.type(Field.TICKET, "wombat-5150");
        desk.send(REFERENCE_ID, PLATE);
        desk.sending.sendAllTheSame();
        desk.sending.reset();
    }

    private List<String> logs() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
