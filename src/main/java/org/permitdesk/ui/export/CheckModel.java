package org.permitdesk.ui.export;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.permitdesk.export.Finding;
import org.permitdesk.export.Verification;
import org.permitdesk.ui.Background;

/** The check of an exported file in the background. UI thread only. */
public final class CheckModel {
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable Checked> checked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final AtomicBoolean stopped = new AtomicBoolean();

    /**
     * A file, and what has been found out about it.
     *
     * @param finding null while it is being read
     */
    public record Checked(String file, @Nullable Finding finding) {}

    public CheckModel(Background background) {
        this.background = background;
    }

    /** Null before the first file. */
    public ReadOnlyObjectProperty<@Nullable Checked> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public boolean isRunning() {
        Checked now = checked.get();
        return now != null && now.finding() == null;
    }

    /** Reads a file, unless one is being read. */
    public void check(String file) {
        if (isRunning()) {
            return;
        }
        stopped.set(false);
        progress.set(0);
        checked.set(new Checked(file, null));
        background.<Double, Finding>run(
                tell ->
                        Verification.of(
                                file,
                                (done, total) -> {
                                    tell.accept(total == 0 ? 0 : (double) done / total);
                                    return !stopped.get();
                                }),
                progress::set,
                finding -> checked.set(new Checked(file, finding)),
                failure -> {
                    checked.set(null);
                    background.unexpected(failure);
                });
    }

    /** Ends it at the next opportunity. */
    public void stop() {
        stopped.set(true);
    }
}
