package org.permitdesk.ui.keeping;

import java.io.File;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.permitdesk.export.Export;
import org.permitdesk.export.ExportResult;
import org.permitdesk.export.ExportResult.Failed;
import org.permitdesk.export.ExportResult.Stopped;
import org.permitdesk.export.ExportResult.Written;
import org.permitdesk.export.Format;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.preferences.Retention;
import org.permitdesk.search.Filter;
import org.permitdesk.search.Order;
import org.permitdesk.search.Question;
import org.permitdesk.search.Search;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.history.HistoryTrouble;

/**
 * Removes what the office does not keep any longer, in the background, and says so. UI thread only.
 */
public final class RetentionModel {
    private final HistoryFile file;
    private final Search search;
    private final Export export;
    private final Function<LocalDate, String> selection;
    private final Background background;
    private final HistoryTrouble trouble;
    private final Notices notices;
    private final Clock clock;

    /**
     * Has removed nothing yet.
     *
     * @param selection what is exported, in words for the file: what is older than that day
     * @param clock gives the day, in its zone
     */
    public RetentionModel(
            HistoryFile file,
            Search search,
            Export export,
            Function<LocalDate, String> selection,
            Background background,
            HistoryTrouble trouble,
            Notices notices,
            Clock clock) {
        this.file = file;
        this.search = search;
        this.export = export;
        this.selection = selection;
        this.background = background;
        this.trouble = trouble;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Removes old entries, after an export if that is chosen; without the export, nothing. Nothing
     * either where even the newest entry is old: then it may be the clock that is wrong.
     *
     * @param removed runs if there were any: the list shows them still, and index of the search has
     *     them
     */
    public void apply(Retention chosen, Runnable removed) {
        Integer years = chosen.years();
        if (years == null) {
            return;
        }
        Cutoff cutoff = Cutoff.yearsAgo(years, clock);
        String words = selection.apply(cutoff.day());
        background.run(
                () -> remove(cutoff, chosen, words),
                said ->
                        said.ifPresent(notice -> {
                            notices.show(notice);
                            removed.run();
                        }),
                failure -> {
                    trouble.show(failure);
                    // Part of them may be gone.
                    removed.run();
                });
    }

    /** Not on the UI thread. What is to be said of it, if anything. */
    private Optional<Notice> remove(Cutoff cutoff, Retention chosen, String words)
            throws HistoryUnavailableException {
        int old = file.keeping().old(cutoff.instant());
        if (old == 0) {
            return Optional.empty();
        }
        String day = cutoff.day().toString();
        if (file.history().newest(1).getFirst().createdAt().isBefore(cutoff.instant())) {
            // A clock that runs years ahead would take everything, and the backups with it.
            return Optional.of(Notice.of("keeping.allOld", day));
        }
        String folder = chosen.exportFolder();
        if (folder == null) {
            return Optional.of(Notice.of("keeping.removed", remove(cutoff), day));
        }
        return Optional.of(
                switch (export(cutoff, folder, words)) {
                    case Written written ->
                            Notice.of(
                                    "keeping.removedAndExported",
                                    remove(cutoff),
                                    day,
                                    written.file());
                    case Failed failed ->
                            Notice.of(
                                    failed.reason() == Failed.Reason.FOLDER_GONE
                                            ? "keeping.folderGone"
                                            : "keeping.notExported",
                                    Integer.toString(old),
                                    day,
                                    folder,
                                    failed.detail());
                    case Stopped() -> throw new IllegalStateException("nobody stops it");
                });
    }

    private String remove(Cutoff cutoff) throws HistoryUnavailableException {
        return Integer.toString(file.keeping().remove(cutoff.instant(), ""));
    }

    /**
     * Exports what was created before, of which the old entries are a part: what has not ended, or
     * was added to since, is not removed.
     */
    private ExportResult export(Cutoff cutoff, String folder, String words)
            throws HistoryUnavailableException {
        File target = new File(folder);
        // A relative name means another folder each time the program is started elsewhere.
        if (!target.isAbsolute() || !target.isDirectory()) {
            return new Failed(Failed.Reason.FOLDER_GONE, "");
        }
        Question created =
                new Question(
                        "", Filter.NONE.withPeriod(null, cutoff.instant()), Order.NEWEST_FIRST);
        return export.write(
                search.allUninterrupted(created),
                words,
                Format.JSON_LINES,
                unused(target).toPath(),
                (done, total) -> true);
    }

    private File unused(File folder) {
        String name = "permit-desk-removed-" + LocalDate.now(clock);
        String extension = "." + Format.JSON_LINES.extension();
        File file = new File(folder, name + extension);
        for (int i = 2; file.exists(); i++) {
            file = new File(folder, name + "-" + i + extension);
        }
        return file;
    }
}
