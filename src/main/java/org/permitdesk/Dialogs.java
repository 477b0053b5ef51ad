package org.permitdesk;

import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.permitdesk.preferences.Preferences;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Theme;
import org.permitdesk.ui.Views;

/** Opens windows over the main one, in its language and look. UI thread only. */
final class Dialogs {
    private static final double TITLE_BAR = 40;

    private final Stage owner;
    private final Supplier<Preferences> look;
    private final Supplier<Texts> texts;

    Dialogs(Stage owner, Supplier<Preferences> look, Supplier<Texts> texts) {
        this.owner = owner;
        this.look = look;
        this.texts = texts;
    }

    /** How large a window is where the text is of 100 %, in pixels. */
    enum Size {
        QUESTION(640, 320),
        STEP(720, 460),
        FORM(720, 700),
        PAGE(760, 620),
        WIDE(1000, 700);

        private final double width;
        private final double height;

        Size(double width, double height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Makes the controllers of a window. */
    interface Controllers {
        Object make(Class<?> wanted, Texts words);
    }

    /** Opens a window that has to be answered before the main one can be used again. */
    void ask(
            Stage window,
            String titleKey,
            Size size,
            Class<?> controller,
            String fxml,
            Controllers controllers) {
        window.initModality(Modality.WINDOW_MODAL);
        open(window, titleKey, size, controller, fxml, controllers);
    }

    /** Opens a window beside the main one. */
    void open(
            Stage window,
            String titleKey,
            Size size,
            Class<?> controller,
            String fxml,
            Controllers controllers) {
        Texts words = texts.get();
        Preferences now = look.get();
        Parent root =
                new Views(words, wanted -> controllers.make(wanted, words)).load(controller, fxml);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(
                        root,
                        Math.min(size.width * now.textScale() / 100, screen.getWidth()),
                        Math.min(
                                size.height * now.textScale() / 100,
                                screen.getHeight() - TITLE_BAR));
        scene.getStylesheets().add(Theme.stylesheet());
        Theme.dress(root, now.theme(), now.textScale());
        window.initOwner(owner);
        window.getIcons().setAll(owner.getIcons());
        window.setTitle(words.get(titleKey));
        window.setScene(scene);
        window.show();
    }
}
