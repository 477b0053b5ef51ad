package org.permitdesk;

import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.closing.ClosingController;
import org.permitdesk.ui.closing.ClosingModel;
import org.permitdesk.ui.unsettled.UnsettledController;
import org.permitdesk.ui.unsettled.UnsettledModel;
import org.permitdesk.update.LotZone;

/**
 * The windows for what should not be left behind: the unknown outcomes, and the question before the
 * program ends. UI thread only.
 */
final class LeavingWindows {
    private final Dialogs dialogs;
    private final Rooms rooms;
    private final LotZone clockZone;
    private final UnsettledModel unsettled;
    private final ClosingModel closing;

    LeavingWindows(
            Dialogs dialogs,
            Rooms rooms,
            LotZone clockZone,
            UnsettledModel unsettled,
            ClosingModel closing) {
        this.dialogs = dialogs;
        this.rooms = rooms;
        this.clockZone = clockZone;
        this.unsettled = unsettled;
        this.closing = closing;
    }

    /**
     * Opens the list of unknown outcomes.
     *
     * @param sendAgain puts an entry into the form and sends it again
     * @param then runs when the list is closed
     */
    void settle(Consumer<HistoryEntry> sendAgain, Runnable then) {
        Watch watch = new Watch();
        Stage window = new Stage();
        window.setOnHidden(hidden -> {
            watch.end();
            then.run();
        });
        dialogs.ask(
                window,
                "unsettled.title",
                Dialogs.Size.FORM,
                UnsettledController.class,
                "unsettled.fxml",
                (wanted, words) ->
                        new UnsettledController(
                                unsettled,
                                sendAgain,
                                rooms.clock(),
                                clockZone,
                                words,
                                watch,
                                window::close));
    }

    /** Holds a request to close back if something would be left behind, and asks. */
    void beforeClosing(WindowEvent request, Runnable settle, Runnable end) {
        if (closing.isClear()) {
            return;
        }
        request.consume();
        Watch watch = new Watch();
        Stage window = new Stage();
        window.setOnHidden(hidden -> watch.end());
        dialogs.ask(
                window,
                "closing.title",
                Dialogs.Size.QUESTION,
                ClosingController.class,
                "closing.fxml",
                (wanted, words) ->
                        new ClosingController(
                                closing,
                                after(window, () -> {}),
                                after(window, settle),
                                after(window, end),
                                words,
                                watch));
    }

    private static Runnable after(Stage window, Runnable next) {
        return () -> {
            window.close();
            next.run();
        };
    }
}
