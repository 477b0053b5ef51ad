package org.permitdesk;

import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.permitdesk.diagnostics.Fact;
import org.permitdesk.diagnostics.LogFile;
import org.permitdesk.diagnostics.Machine;
import org.permitdesk.export.Export;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.Origin;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.opscom.TrustSource;
import org.permitdesk.practice.PracticeController;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.Loaded;
import org.permitdesk.preferences.PreferencesFile;
import org.permitdesk.preferences.Profile;
import org.permitdesk.preferences.ProxySetting;
import org.permitdesk.search.Search;
import org.permitdesk.send.UpdateSender;
import org.permitdesk.token.Tokens;
import org.permitdesk.update.Currency;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.LotZone;

/**
 * Everything below the window, built once. Files and vault are only touched when they are needed.
 *
 * @param clerk under whose name the history keeps what is sent: the system's account
 */
record Rooms(
        Clock clock,
        PreferencesFile preferences,
        Loaded loaded,
        Profile practiceProfile,
        PracticeController practice,
        Tokens tokens,
        HistoryFile history,
        Search search,
        OpscomClient client,
        UpdateSender sender,
        String clerk,
        ExecutorService worker,
        Support support)
        implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Rooms.class.getName());

    /** The language of the system's user, read before the program changes the default locale. */
    static final String SYSTEM_LANGUAGE =
            Locale.getDefault().getLanguage().equals("fr") ? "fr" : "en";

    private static final String PRACTICE_ZONE = "America/Winnipeg";

    /** Reads the preferences and starts the practice controller; not for the UI thread. */
    static Rooms open(DataFolder folder, Clock clock) {
        return open(folder, clock, java.util.logging.Level.INFO);
    }

    /** The same, with more or less in the log. */
    static Rooms open(DataFolder folder, Clock clock, java.util.logging.Level logLevel) {
        LogFile log = LogFile.open(folder.path().resolve("logs"), logLevel);
        LOG.log(
                Level.INFO,
                "Permit Desk {0} starts on Java {1}, {2} {3}",
                Desktop.version(),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.version"));
        PreferencesFile preferences = new PreferencesFile(folder, clock);
        PracticeController practice = orClosed(() -> PracticeController.start(0));
        HistoryFile history = new HistoryFile(folder.path().resolve("history.db"), clock);
        OpscomClient client = new OpscomClient();
        String clerk = System.getProperty("user.name", "");
        return new Rooms(
                clock,
                preferences,
                preferences.load(),
                practiceProfile(practice),
                practice,
                Tokens.open(folder.path()),
                history,
                new Search(folder.path().resolve("history-index.db"), history),
                client,
                new UpdateSender(history, client, () -> origin(clerk), new SecureRandom()),
                clerk,
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("background-", 1).factory()),
                Support.open(log, clock, facts(folder, preferences, history, client)));
    }

    private static Origin origin(String clerk) {
        return new Origin(clerk, Machine.name(), Desktop.version(), Machine.zoneRules());
    }

    /** What support asks for of the rooms. */
    private static List<Fact> facts(
            DataFolder folder,
            PreferencesFile preferences,
            HistoryFile history,
            OpscomClient client) {
        return List.of(
                new Fact("Data folder", () -> folder.path().toString()),
                new Fact("History", () -> history.history().facts().toString()),
                new Fact("Proxy", () -> proxy(preferences.load().preferences().network().proxy())),
                new Fact("Trust", () -> trust(client.trust().sources())));
    }

    /** Exports from the history. */
    Export export() {
        return new Export(ids -> history.history().entries(ids), Desktop.version(), clock);
    }

    private static String proxy(ProxySetting setting) {
        return switch (setting) {
            case ProxySetting.FromSystem() -> "as the system says";
            case ProxySetting.None() -> "none";
            case ProxySetting.Manual manual -> "entered by hand";
        };
    }

    private static String trust(List<TrustSource> sources) {
        return sources.stream()
                .map(source -> source.name() + " (" + source.certificates().size() + ")")
                .collect(Collectors.joining(", "));
    }

    /** The program is worth opening without it: real permits do not need it. */
    static PracticeController orClosed(Callable<PracticeController> start) {
        try {
            return start.call();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "no practice controller", e);
            return PracticeController.closed();
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
        search.close();
        history.close();
        LOG.log(Level.INFO, "Permit Desk is closed");
        support.close();
    }
}
