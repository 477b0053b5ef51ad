package org.permitdesk;

import javafx.stage.Stage;
import org.permitdesk.release.Parts;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.about.AboutController;
import org.permitdesk.ui.about.AboutModel;

/** The window that tells what the program is. UI thread only. */
final class AboutWindow {
    private final Dialogs dialogs;
    private final Support support;
    private final Background background;

    AboutWindow(Dialogs dialogs, Support support, Background background) {
        this.dialogs = dialogs;
        this.support = support;
        this.background = background;
    }

    /** Opens it; what it shows is read once it stands. */
    void open() {
        AboutModel model =
                new AboutModel(Parts.shipped(), support.dataFolder().toString(), background);
        Stage window = new Stage();
        dialogs.open(
                window,
                "about.title",
                Dialogs.Size.FORM,
                AboutController.class,
                "about.fxml",
                (wanted, words) -> new AboutController(model, words, window::close));
        model.read();
    }
}
