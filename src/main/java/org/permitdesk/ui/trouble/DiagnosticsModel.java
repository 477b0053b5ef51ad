package org.permitdesk.ui.trouble;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.permitdesk.diagnostics.Diagnostics;
import org.permitdesk.ui.Background;

/** The diagnostics as they were when they were asked for. UI thread only. */
public final class DiagnosticsModel {
    private final Diagnostics diagnostics;
    private final Background background;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    public DiagnosticsModel(Diagnostics diagnostics, Background background) {
        this.diagnostics = diagnostics;
        this.background = background;
    }

    /** Empty until they are gathered. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public void gather() {
        background.run(diagnostics::text, text::set);
    }
}
