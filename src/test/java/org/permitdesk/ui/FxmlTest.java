package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class FxmlTest {
    /** What a person reads or hears. */
    private static final Set<String> WORDS =
            Set.of(
                    "text",
                    "promptText",
                    "accessibleText",
                    "accessibleHelp",
                    "accessibleRoleDescription",
                    "title",
                    "tooltip",
                    "headerText",
                    "contentText",
                    "fx:value",
                    "String");

    static List<FxmlFile> files() {
        return FxmlFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void takesItsWordsFromTheBundles(FxmlFile file) {
        List<Map.Entry<String, String>> literals =
                file.properties().stream()
                        .filter(property -> WORDS.contains(property.getKey()))
                        .filter(property -> !property.getValue().isEmpty())
                        .filter(property -> !property.getValue().startsWith("%"))
                        .toList();

        assertThat(literals).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesNoIdTwice(FxmlFile file) {
        assertThat(file.ids()).doesNotHaveDuplicates();
    }

    /** JavaFX's own paints all that it holds anew when only the cursor blinks in it. */
    @ParameterizedTest
    @MethodSource("files")
    void scrollsInPanesThatKeepNoPicture(FxmlFile file) {
        assertThat(file.elements()).extracting(Element::getTagName).doesNotContain("ScrollPane");
    }

    /** By these IDs the stories find them, and whoever scripts the window. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile",
                "token",
                "keepToken",
                "changeToken",
                "referenceId",
                "plate",
                "amount",
                "currency",
                "endDate",
                "endTime",
                "reason",
                "ticket",
                "send",
                "cancel",
                "clear",
                "problems",
                "preview",
                "previewJson",
                "copyCurl",
                "outcome",
                "outcomeTitle",
                "outcomeReferenceId",
                "copyReferenceId",
                "historySearch",
                "historyTable",
                "practicePermits",
                "language",
                "theme"
            })
    void hasEachControlOnce(String id) {
        assertThat(files().stream().flatMap(file -> file.idsOfNodes().stream()).filter(id::equals))
                .hasSize(1);
    }
}
