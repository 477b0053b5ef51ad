package org.permitdesk.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.permitdesk.token.Samples.CANARY;
import static org.permitdesk.token.Samples.CITY;
import static org.permitdesk.token.Samples.LONG;
import static org.permitdesk.token.Samples.TOKEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The token is in the place it was kept in, and in no word that this package says. */
class TokenSecrecyTest {
    private static final Logger ROOT = Logger.getLogger("");

    @TempDir Path folder;
    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final Handler listener = new Listener();
    private final Level before = ROOT.getLevel();

    @BeforeEach
    void listen() {
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(listener);
        ROOT.setLevel(before);
    }

    static List<Vault> vaults() {
        return List.of(
                new MemoryVault(),
                new AbsentVault(),
                new StubbornVault(),
                new ThrowingVault(CANARY));
    }

    @ParameterizedTest
    @MethodSource("vaults")
    void isInNoResultAndNoLog(Vault vault) {
        var tokens = new Tokens(folder, vault, LONG);
        var said = new ArrayList<Object>();

        for (TokenPlace place : TokenPlace.values()) {
            said.add(tokens.keep(CITY, TOKEN, place));
            said.add(tokens.find(CITY));
            said.add(tokens.forget(CITY));
        }

        assertThat(said).asString().doesNotContain(CANARY);
        assertThat(logged).asString().doesNotContain(CANARY);
    }

    @Test
    void isNotQuotedFromADamagedFile() throws IOException {
        Files.writeString(folder.resolve("tokens.json"), "{\"a\":" + CANARY + "}");

        assertThat(new Tokens(folder, new AbsentVault(), LONG).find(CITY))
                .asString()
                .doesNotContain(CANARY);
        assertThat(logged).asString().doesNotContain(CANARY);
    }

    /** Shows that the tests above would notice. */
    @Test
    void wouldBeSeenInALogOfTheFinestLevel() {
        Logger.getLogger("org.permitdesk.token").finest(CANARY);

        assertThat(logged).asString().contains(CANARY);
    }

    private final class Listener extends Handler {
        Listener() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord logRecord) {
            logged.add(new SimpleFormatter().format(logRecord));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
