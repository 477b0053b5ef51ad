package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What JavaFX says on the console, and what it is kept from saying. */
class ConsoleTest {
    private static final String LOGGER = "javafx";

    private final Logger logger = Logger.getLogger(LOGGER);
    private final System.Logger javafx = System.getLogger(LOGGER);
    private final List<String> said = new ArrayList<>();
    private final Handler console =
            new Handler() {
                @Override
                public void publish(LogRecord warning) {
                    said.add(warning.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void listen() {
        logger.addHandler(console);
        logger.setUseParentHandlers(false);
        Main.quietJavafx();
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(console);
        logger.setUseParentHandlers(true);
        logger.setFilter(null);
    }

    @Test
    void doesNotSayThatJavafxLiesOnTheClassPath() {
        javafx.log(Level.WARNING, Main.ON_CLASS_PATH + " from 'unnamed module @4e7813f'");

        assertThat(said).isEmpty();
    }

    @Test
    void saysWhateverElseJavafxWarnsOf() {
        javafx.log(Level.WARNING, "Unsupported JavaFX configuration: no such pipeline");
        javafx.log(Level.WARNING, "Error loading stylesheet");
        javafx.log(Level.WARNING, (String) null, new IOException());

        assertThat(said)
                .containsExactly(
                        "Unsupported JavaFX configuration: no such pipeline",
                        "Error loading stylesheet",
                        null);
    }

    @Test
    void knowsTheWordsOfThisJavafx() throws IOException {
        try (InputStream startUp =
                Objects.requireNonNull(
                        Platform.class.getResourceAsStream(
                                "/com/sun/javafx/application/PlatformImpl.class"))) {
            assertThat(new String(startUp.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .as("other words would come through the filter")
                    .contains(Main.ON_CLASS_PATH);
        }
    }
}
