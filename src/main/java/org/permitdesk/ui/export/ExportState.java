package org.permitdesk.ui.export;

import org.permitdesk.export.ExportResult;

/** Where an export stands. */
public sealed interface ExportState {

    /** To be begun. */
    record Ready() implements ExportState {}

    record Running(long done, long total) implements ExportState {}

    record Ended(ExportResult result) implements ExportState {}

    /** The history could not be read; the window says why. */
    record NotRead() implements ExportState {}
}
