package org.permitdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.practice.PracticeController;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.Loaded;
import org.permitdesk.preferences.PreferencesFile;
import org.permitdesk.preferences.Profile;
import org.permitdesk.send.UpdateSender;
import org.permitdesk.token.Tokens;
import org.permitdesk.update.Currency;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.LotZone;

/**
 * Everything below the window, built once. Files and vault are only touched when they are needed.
 */
record Rooms(
        Clock clock,
        PreferencesFile preferences,
        Loaded loaded,
        Profile practiceProfile,
        PracticeController practice,
        Tokens tokens,
        HistoryFile history,
        OpscomClient client,
        UpdateSender sender,
        ExecutorService worker)
        implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Rooms.class.getName());

    /** The language of the system's user, read before the program changes the default locale. */
    static final String SYSTEM_LANGUAGE =
            Locale.getDefault().getLanguage().equals("fr") ? "fr" : "en";

    private static final String PRACTICE_ZONE = "America/Winnipeg";

    /** Reads the preferences and starts the practice controller; not for the UI thread. */
    static Rooms open(DataFolder folder, Clock clock) {
        PreferencesFile preferences = new PreferencesFile(folder, clock);
        PracticeController practice = startPractice();
        HistoryFile history = new HistoryFile(folder.path().resolve("history.db"), clock);
        OpscomClient client = new OpscomClient();
        return new Rooms(
                clock,
                preferences,
                preferences.load(),
                practiceProfile(practice),
                practice,
                Tokens.open(folder.path()),
                history,
                client,
                new UpdateSender(history, client),
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("background-", 1).factory()));
    }

    private static PracticeController startPractice() {
        try {
            return PracticeController.start(0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port on loopback", e);
        }
    }

    private static Profile practiceProfile(PracticeController practice) {
        return new Profile(
                Profile.PRACTICE_ID,
                "Practice",
                practice.endpoint(),
                LotZone.of(PRACTICE_ZONE).orElseThrow(),
                EndTimeSentAs.UTC,
                Currency.CAD,
                true,
                false);
    }

    /**
     * Lets what is being saved come to its end; an update in flight is not waited for, and shows as
     * unknown next time.
     */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.log(Level.INFO, "closed with a job in the background");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        practice.close();
        history.close();
    }
}
