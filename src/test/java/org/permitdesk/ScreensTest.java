package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.permitdesk.ui.Texts;

/** Every screen, rendered: the pictures are for eyes, the checks for what eyes overlook. */
class ScreensTest {
    private static final Path PICTURES = Path.of("target", "screens");
    private static final int SCREENS = 47;

    @TempDir Path folder;

    private final List<String> cut = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "en, light, 100", "en, dark, 100", "en, light, 200", "en, dark, 200",
        "fr, light, 100", "fr, dark, 100", "fr, light, 200", "fr, dark, 200"
    })
    void everyScreenShowsAllItsWordsInOneLanguage(String language, String theme, int textScale)
            throws Exception {
        Screens.prepare(folder, language, theme, textScale);
        Path pictures = PICTURES.resolve(language + "-" + theme + "-" + textScale);
        Set<String> otherLanguage = wordsOnlyOf(language.equals("en") ? "fr" : "en", language);
        try (Office office =
                Office.open(
                        folder,
                        Clock.fixed(
                                Instant.parse("2026-11-23T20:00:00Z"),
                                ZoneId.of("America/Winnipeg")))) {
            new Screens(
                            office,
                            (name, window) -> {
                                Office.picture(window, pictures.resolve(name + ".png"));
                                look(name, window, otherLanguage);
                            })
                    .visitAll();
        }
        assertThat(cut).as("words that do not fit").isEmpty();
        assertThat(foreign).as("words of the other language").isEmpty();
        try (Stream<Path> files = Files.list(pictures)) {
            assertThat(files).hasSize(SCREENS);
        }
    }

    private void look(String name, Stage window, Set<String> otherLanguage) {
        Office.onUi(() -> {
            // A page of the history may have come in since the picture, and not been laid out yet.
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
            labels(window.getScene().getRoot())
                    .forEach(label -> {
                        if (otherLanguage.contains(label.getText())) {
                            foreign.add(name + ": " + label.getText());
                        }
                        if (isCut(label)) {
                            cut.add(name + ": " + label.getText());
                        }
                    });
            return null;
        });
    }

    private static Set<String> wordsOnlyOf(String language, String other) {
        Set<String> words = values(language);
        words.removeAll(values(other));
        return words;
    }

    private static Set<String> values(String language) {
        ResourceBundle bundle = Texts.of(language).bundle();
        Set<String> values = new HashSet<>();
        bundle.keySet().forEach(key -> values.add(bundle.getString(key)));
        return values;
    }

    private static Stream<Labeled> labels(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Labeled> below =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(ScreensTest::labels)
                        : Stream.empty();
        return node instanceof Labeled label ? Stream.concat(Stream.of(label), below) : below;
    }

    /**
     * The text that is drawn differs from the text that was meant: it ends in an ellipsis. Table
     * cells may.
     */
    private static boolean isCut(Labeled label) {
        if (label instanceof IndexedCell || label.getText() == null) {
            return false;
        }
        return label.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !child.equals(label.getGraphic()))
                .map(Text.class::cast)
                .anyMatch(drawn ->
                        !drawn.getText().isEmpty()
                                && !flat(drawn.getText()).equals(flat(label.getText())));
    }

    /** Without the line breaks that wrapping puts in. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }
}
