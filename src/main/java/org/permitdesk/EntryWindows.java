package org.permitdesk;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.preferences.Profile;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.entry.EntryActions;
import org.permitdesk.ui.entry.NoteController;
import org.permitdesk.ui.entry.NoteModel;
import org.permitdesk.ui.history.HistoryModel;
import org.permitdesk.ui.outcome.SendModel;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.ui.window.WindowController;
import org.permitdesk.update.PermitUpdate;

/**
 * What opens from an entry of the history, and how its values get into the form. UI thread only.
 */
final class EntryWindows implements EntryActions {
    private final Dialogs dialogs;
    private final Rooms rooms;
    private final PreferencesModel preferences;
    private final HistoryModel history;
    private final SendModel sending;
    private final Background background;
    private final Notices notices;
    private final HistoryWindows historyWindows;
    private final StringProperty personName;
    private final Supplier<WindowController> window;
    private final Runnable settleUnknown;

    /**
     * None is open.
     *
     * @param personName who adds notes and settles
     * @param window the one with the form
     */
    EntryWindows(
            Dialogs dialogs,
            Rooms rooms,
            PreferencesModel preferences,
            HistoryModel history,
            SendModel sending,
            Background background,
            Notices notices,
            HistoryWindows historyWindows,
            StringProperty personName,
            Supplier<WindowController> window,
            Runnable settleUnknown) {
        this.dialogs = dialogs;
        this.rooms = rooms;
        this.preferences = preferences;
        this.history = history;
        this.sending = sending;
        this.background = background;
        this.notices = notices;
        this.historyWindows = historyWindows;
        this.personName = personName;
        this.window = window;
        this.settleUnknown = settleUnknown;
    }

    @Override
    public void fill(HistoryEntry entry, PermitUpdate values, @Nullable Notice notice) {
        fillUnderItsProfile(entry, values);
        if (notice != null && !sending.isBusy()) {
            notices.show(notice);
        }
    }

    /**
     * Puts values into the form under the profile the entry was sent with. Under another one they
     * could reach another office's permit.
     *
     * @return whether the form leads to where the entry went
     */
    boolean fillUnderItsProfile(HistoryEntry entry, PermitUpdate values) {
        if (sending.isBusy()) {
            notices.show(Notice.of("entry.busy"));
            return false;
        }
        // Of an earlier entry, and not true any more.
        notices.shown().removeIf(shown -> shown.key().startsWith("entry."));
        Optional<Profile> sentWith =
                preferences.profiles().stream()
                        .filter(profile -> profile.id().equals(entry.destination().profileId()))
                        .findFirst();
        sentWith.filter(profile -> !profile.equals(preferences.active())).ifPresent(this::select);
        window.get().fill(values);
        String name = entry.destination().profileName();
        if (sentWith.isEmpty()) {
            notices.show(Notice.of("unsettled.profileGone", name));
        } else if (!leadsThere(sentWith.get(), entry)) {
            notices.show(Notice.of("entry.profileElsewhere", sentWith.get().name()));
        } else {
            return true;
        }
        return false;
    }

    private void select(Profile profile) {
        preferences.select(profile);
        notices.show(Notice.of("entry.profileSelected", profile.name()));
    }

    /** Practice has another port at each start. */
    private static boolean leadsThere(Profile profile, HistoryEntry entry) {
        return profile.id().equals(Profile.PRACTICE_ID)
                || profile.endpoint().equals(entry.destination().endpoint());
    }

    @Override
    public void settle(HistoryEntry entry) {
        settleUnknown.run();
    }

    @Override
    public void addNote(HistoryEntry entry) {
        NoteModel model = new NoteModel(entry, rooms.history(), background, personName);
        Watch watch = new Watch();
        Stage dialog = new Stage();
        dialog.setOnHidden(hidden -> watch.end());
        dialogs.ask(
                dialog,
                "entry.note.title",
                Dialogs.Size.STEP,
                NoteController.class,
                "note.fxml",
                (wanted, words) ->
                        new NoteController(model, words, watch, history::refresh, dialog::close));
    }

    @Override
    public void reply(HistoryEntry entry) {
        historyWindows.reply(entry);
    }

    @Override
    public void open(HistoryEntry entry) {
        history.open(entry);
    }
}
