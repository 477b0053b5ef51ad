package org.permitdesk.ui.export;

import org.jspecify.annotations.Nullable;
import org.permitdesk.export.ExportResult;
import org.permitdesk.ui.Texts;

/** How an export stands, in words. */
final class ExportWords {
    private final Texts texts;

    ExportWords(Texts texts) {
        this.texts = texts;
    }

    /** What a choice is called; the number of its entries comes when it is known. */
    String choice(ExportModel.Choice choice, Selection selection, long @Nullable [] found) {
        String name =
                choice == ExportModel.Choice.ALL
                        ? texts.get("export.all")
                        : texts.get("export.shown", selection.words());
        return found == null ? name : texts.get("export.choice", name, found.length);
    }

    String sentence(ExportState state) {
        return switch (state) {
            case ExportState.Ready() -> "";
            case ExportState.Running(long done, long total) ->
                    texts.get("export.running", done, total);
            case ExportState.NotRead() -> texts.get("export.notRead");
            case ExportState.Ended(ExportResult result) -> sentence(result);
        };
    }

    private String sentence(ExportResult result) {
        return switch (result) {
            case ExportResult.Written(int entries, String file) ->
                    texts.get("export.written", entries, file);
            case ExportResult.Stopped() -> texts.get("export.stopped");
            case ExportResult.Failed failed -> texts.get("export.failed." + failed.reason());
        };
    }

    /** The system's words, if it failed; else empty. */
    String detail(ExportState state) {
        return state instanceof ExportState.Ended(ExportResult result)
                        && result instanceof ExportResult.Failed failed
                ? failed.detail()
                : "";
    }
}
