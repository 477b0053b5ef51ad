package org.permitdesk;

import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.permitdesk.practice.PracticeController;
import org.permitdesk.preferences.Profile;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.entry.EntryModel;
import org.permitdesk.ui.form.FormModel;
import org.permitdesk.ui.form.TokenModel;
import org.permitdesk.ui.history.FilterModel;
import org.permitdesk.ui.history.HistoryModel;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.ui.keeping.RetentionModel;
import org.permitdesk.ui.outcome.SendModel;
import org.permitdesk.ui.practice.PracticePermitsModel;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.ui.unsettled.UnsettledModel;
import org.permitdesk.update.LotZone;

/**
 * What the window knows and does, without a screen. Lives as long as the window. UI thread only.
 *
 * @param clockZone of this machine's clock; UTC if that has none that is known
 * @param background holds all jobs until the form is on the screen
 */
record Models(
        LotZone clockZone,
        Background background,
        Notices notices,
        PreferencesModel preferences,
        FormModel form,
        TokenModel token,
        HistoryTrouble historyTrouble,
        HistoryModel history,
        FilterModel historyFilter,
        EntryModel entry,
        UnsettledModel unsettled,
        SendModel sending,
        PracticePermitsModel practicePermits,
        RetentionModel retention) {

    /** Milliseconds: longer than from one letter to the next, and too short to wait for. */
    private static final long A_WHILE = 200;

    /**
     * Makes them, and has them follow one another.
     *
     * @param texts of the language that is chosen then
     */
    static Models of(Rooms rooms, Supplier<Texts> texts) {
        LotZone clockZone =
                LotZone.of(ZoneId.systemDefault().getId())
                        .orElseGet(() -> LotZone.of("UTC").orElseThrow());
        Background background =
                new Background(
                        rooms.worker(),
                        CompletableFuture.delayedExecutor(
                                A_WHILE, TimeUnit.MILLISECONDS, rooms.worker()),
                        Platform::runLater,
                        rooms.support().incidents()::report);
        // The form comes first: no file, no vault, no database before it is on the screen.
        background.hold();
        Notices notices = new Notices();
        PreferencesModel preferences =
                new PreferencesModel(
                        rooms.preferences(),
                        rooms.loaded(),
                        rooms.practiceProfile(),
                        background,
                        notices);
        Profile active = preferences.active();
        FormModel form = new FormModel(active.terms(), active.currency().name());
        TokenModel token =
                new TokenModel(
                        rooms.tokens(), PracticeController.token(), background, form, notices);
        HistoryTrouble trouble = new HistoryTrouble(notices, background);
        HistoryModel history =
                new HistoryModel(rooms.history(), rooms.search(), background, trouble);
        Models models =
                new Models(
                        clockZone,
                        background,
                        notices,
                        preferences,
                        form,
                        token,
                        trouble,
                        history,
                        new FilterModel(
                                history.filterProperty(),
                                rooms.search(),
                                background,
                                trouble,
                                clockZone,
                                rooms.clock()),
                        new EntryModel(rooms.history(), background, trouble),
                        new UnsettledModel(rooms.history(), background, trouble, rooms.clerk()),
                        new SendModel(
                                form,
                                token,
                                preferences,
                                rooms.sender(),
                                background,
                                notices,
                                rooms.clock()),
                        new PracticePermitsModel(rooms.practice()),
                        new RetentionModel(
                                rooms.history(),
                                rooms.search(),
                                rooms.export(),
                                day -> texts.get().get("keeping.selection", day.toString()),
                                background,
                                trouble,
                                notices,
                                rooms.clock()));
        models.join();
        return models;
    }

    private void join() {
        preferences
                .activeProperty()
                .subscribe(profile -> {
                    form.use(profile.terms(), profile.currency().name());
                    token.use(profile);
                });
        history.selectedProperty().subscribe(this::showEntry);
        history.wholeProperty().subscribe(this::showEntry);
        // Not before: a backup that is being made would keep what is removed meanwhile.
        history.backedUpProperty()
                .subscribe(done -> {
                    if (done) {
                        retention.apply(
                                preferences.preferences().retention(), this::showWhatIsLeft);
                    }
                });
        sending.stateProperty()
                .subscribe(state -> {
                    if (state.isWritten()) {
                        history.refresh();
                        unsettled.refresh();
                        practicePermits.refresh();
                    }
                });
    }

    /** Beside the list under the form there is no room for an entry. */
    private void showEntry() {
        entry.open(history.isWhole() ? history.selectedProperty().get() : null);
    }

    /** After entries were removed, or a plate in them was forgotten. */
    void showWhatIsLeft() {
        history.refresh();
        history.prepare();
        // Others of its permit are shown with it.
        showEntry();
    }
}
