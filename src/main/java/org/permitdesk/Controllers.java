package org.permitdesk;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.permitdesk.preferences.Preferences;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Views;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.entry.EntryController;
import org.permitdesk.ui.form.FormController;
import org.permitdesk.ui.form.TokenController;
import org.permitdesk.ui.history.FiltersController;
import org.permitdesk.ui.history.HistoryController;
import org.permitdesk.ui.outcome.OutcomeController;
import org.permitdesk.ui.practice.PracticePermitsController;
import org.permitdesk.ui.preview.PreviewController;
import org.permitdesk.ui.window.HeaderController;
import org.permitdesk.ui.window.WindowController;
import org.permitdesk.update.Field;
import org.permitdesk.update.LotZone;

/**
 * The screens of the window in one language, with a controller for each. UI thread only.
 *
 * <p>Those that stand in windows of their own are with these: {@link Dialogs}.
 */
final class Controllers {
    private final Rooms rooms;
    private final Models models;
    private final EntryWindows entryWindows;
    private final HistoryWindows historyWindows;
    private final WindowController.Dialogs dialogs;
    private final Texts texts;
    private final Watch watch;
    private final Views views;
    private @Nullable WindowController window;

    /**
     * Makes none yet.
     *
     * @param watch ends when the screens go
     */
    Controllers(
            Rooms rooms,
            Models models,
            EntryWindows entryWindows,
            HistoryWindows historyWindows,
            WindowController.Dialogs dialogs,
            Texts texts,
            Watch watch) {
        this.rooms = rooms;
        this.models = models;
        this.entryWindows = entryWindows;
        this.historyWindows = historyWindows;
        this.dialogs = dialogs;
        this.texts = texts;
        this.watch = watch;
        views = new Views(texts, this::controller);
    }

    Texts texts() {
        return texts;
    }

    /** The whole of them. */
    Parent load() {
        return views.load(WindowController.class, "window.fxml");
    }

    WindowController window() {
        return Objects.requireNonNull(window, "no screen is shown yet");
    }

    private Object controller(Class<?> wanted) {
        if (wanted == WindowController.class) {
            window =
                    new WindowController(
                            models.preferences(),
                            models.form(),
                            models.sending(),
                            models.history(),
                            models.notices(),
                            views,
                            texts,
                            watch);
            return window;
        } else if (wanted == HeaderController.class) {
            return new HeaderController(
                    models.preferences(),
                    models.sending(),
                    models.unsettled(),
                    texts,
                    watch,
                    dialogs);
        } else if (wanted == FormController.class) {
            return new FormController(
                    models.form(),
                    models.sending(),
                    models.preferences(),
                    texts,
                    watch,
                    rooms.clock());
        } else if (wanted == TokenController.class) {
            return new TokenController(models.form(), models.token(), texts, watch);
        } else if (wanted == PreviewController.class) {
            return new PreviewController(
                    models.form(),
                    models.preferences(),
                    models.history(),
                    rooms.clock(),
                    models.clockZone(),
                    texts,
                    watch);
        } else if (wanted == OutcomeController.class) {
            return new OutcomeController(
                    models.sending(),
                    field -> window().focusIfShown(field),
                    dialogs::settleUnknown,
                    rooms.clock(),
                    models.clockZone(),
                    texts,
                    watch);
        } else if (wanted == HistoryController.class) {
            return new HistoryController(
                    models.history(),
                    models.historyFilter(),
                    models.preferences(),
                    chosen -> entryWindows.fill(chosen, chosen.update(), null),
                    () -> window().focus(Field.REFERENCE_ID),
                    historyWindows.commands(),
                    models.clockZone(),
                    views,
                    texts,
                    watch);
        } else if (wanted == EntryController.class) {
            return new EntryController(
                    models.entry(), entryWindows, models.clockZone(), texts, watch);
        } else if (wanted == FiltersController.class) {
            return new FiltersController(models.historyFilter(), models.history(), texts, watch);
        } else if (wanted == PracticePermitsController.class) {
            return practicePermits();
        }
        throw new IllegalArgumentException("no controller " + wanted);
    }

    private PracticePermitsController practicePermits() {
        LotZone zone = rooms.practiceProfile().zone();
        ObservableValue<Integer> textScale =
                models.preferences().preferencesProperty().map(Preferences::textScale);
        return new PracticePermitsController(
                models.practicePermits(), id -> window().use(id), zone, textScale, texts, watch);
    }
}
