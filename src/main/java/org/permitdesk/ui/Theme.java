package org.permitdesk.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.text.Font;
import org.permitdesk.preferences.ThemeChoice;

/**
 * The look: light or dark, the size of the text, and the typefaces, which are our own so that words
 * are as wide on every system as they were where the screens were tried.
 */
public final class Theme {
    private static final double FONT_SIZE = 13;
    private static final List<String> FONTS =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-Medium.otf",
                    "Inter-SemiBold.otf",
                    "JetBrainsMono-Regular.ttf");

    private Theme() {}

    /** Makes the typefaces known; once, before the first scene. */
    public static void loadFonts() {
        for (String file : FONTS) {
            try (InputStream font = Theme.class.getResourceAsStream("fonts/" + file)) {
                Objects.requireNonNull(Font.loadFont(font, FONT_SIZE), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Sets the colours of every window; before the first scene, for without them its controls have
     * none.
     */
    public static void apply(ThemeChoice choice) {
        String colours =
                isDark(choice)
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet();
        // Setting it makes JavaFX style everything anew, even if it is the same.
        if (!colours.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(colours);
        }
    }

    /**
     * Our own stylesheet, for a scene or for what stands in a window of its own. It is named by its
     * place on the class path and not by its jar: the packages have its binary form in another, and
     * JavaFX looks for that beside the name that it is given.
     */
    public static String stylesheet() {
        return "/org/permitdesk/ui/permit-desk.css";
    }

    /**
     * Colours and scales what a scene shows.
     *
     * @param textScale in per cent
     */
    public static void dress(Parent root, ThemeChoice choice, int textScale) {
        root.getStyleClass().remove("dark");
        if (isDark(choice)) {
            root.getStyleClass().add("dark");
        }
        root.setStyle("-fx-font-size: " + FONT_SIZE * textScale / 100 + "px;");
    }

    private static boolean isDark(ThemeChoice choice) {
        return switch (choice) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }
}
