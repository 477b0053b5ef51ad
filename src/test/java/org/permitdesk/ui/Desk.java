package org.permitdesk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.permitdesk.Examples;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.practice.PracticeController;
import org.permitdesk.practice.PracticePermit;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.PreferencesFile;
import org.permitdesk.preferences.Profile;
import org.permitdesk.send.UpdateSender;
import org.permitdesk.token.TestTokens;
import org.permitdesk.token.TokenKey;
import org.permitdesk.token.Tokens;
import org.permitdesk.ui.form.FormModel;
import org.permitdesk.ui.form.TokenModel;
import org.permitdesk.ui.outcome.SendModel;
import org.permitdesk.ui.outcome.SendState;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.update.Currency;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Field;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Outcome;

/** The models of a window, joined as the window joins them, on real rooms in a folder. */
public final class Desk implements AutoCloseable {
    public final HandClock clock = new HandClock("2026-11-23T18:00:00Z");
    public final Notices notices = new Notices();
    public final PracticeController practice;
    public final HistoryFile historyFile;
    public final Tokens tokens;
    public final PreferencesModel preferences;
    public final FormModel form;
    public final TokenModel token;
    public final SendModel sending;

    public Desk(Path folder, Background background) {
        this(folder, background, TestTokens.withVault(folder));
    }

    public Desk(Path folder, Background background, Tokens tokens) {
        this.tokens = tokens;
        try {
            practice = PracticeController.start(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        historyFile = new HistoryFile(folder.resolve("history.db"), clock);
        PreferencesFile file = new PreferencesFile(new DataFolder(folder), clock);
        Profile first = profile(Profile.PRACTICE_ID, practice.endpoint());
        preferences = new PreferencesModel(file, file.load(), first, background, notices);
        form = new FormModel(first.terms(), first.currency().name());
        token = new TokenModel(tokens, PracticeController.token(), background, form, notices);
        sending =
                new SendModel(
                        form,
                        token,
                        preferences,
                        new UpdateSender(
                                historyFile, new OpscomClient(), () -> Examples.ORIGIN, () -> 0L),
                        background,
                        notices,
                        clock);
        preferences
                .activeProperty()
                .subscribe(profile -> {
                    form.use(profile.terms(), profile.currency().name());
                    token.use(profile);
                });
    }

    /** An office of that name, whose controller is at this address. */
    public static Profile office(String id, URI baseUrl) {
        return profile(id, new Endpoint(baseUrl, "OC-TOMA"));
    }

    private static Profile profile(String id, Endpoint endpoint) {
        return new Profile(
                id,
                id,
                endpoint,
                LotZone.of("America/Winnipeg").orElseThrow(),
                EndTimeSentAs.UTC,
                Currency.CAD,
                true,
                false);
    }

    public static TokenKey key(Profile profile) {
        return new TokenKey(profile.id(), profile.endpoint().baseUrl());
    }

    public void type(Field field, String text) {
        form.text(field).set(text);
    }

    /** Fills in a new plate for a permit and presses Send. */
    public void send(String referenceId, String plate) {
        type(Field.REFERENCE_ID, referenceId);
        type(Field.PLATE, plate);
        sending.send();
    }

    public SendState state() {
        return sending.stateProperty().get();
    }

    /** What has become of the last press of Send. */
    public Outcome outcome() {
        if (state() instanceof SendState.Finished finished) {
            return finished.result().outcome();
        }
        throw new AssertionError("not finished: " + state());
    }

    /** The first of the practice permits that rehearse nothing. */
    public String permit() {
        return practice.permits().getFirst().referenceId().value();
    }

    /** How many updates the practice controller has applied, to whichever permit. */
    public int updates() {
        return practice.permits().stream().mapToInt(PracticePermit::updates).sum();
    }

    /** The whole history, newest first. */
    public List<HistoryEntry> history() {
        try {
            return historyFile.history().newest(1000);
        } catch (HistoryUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        historyFile.close();
        practice.close();
    }
}
