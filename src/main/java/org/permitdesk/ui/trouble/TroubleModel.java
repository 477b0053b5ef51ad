package org.permitdesk.ui.trouble;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.permitdesk.diagnostics.Incident;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;

/**
 * The incident that is shown, one at a time, however many there are. A fault opens the window at
 * its first time only; once put away, it is a notice. UI thread only.
 */
public final class TroubleModel {
    /**
     * Nothing is counted beyond: a fault in drawing the window would draw it again with each count,
     * for ever.
     */
    static final int MOST = 100;

    private static final System.Logger LOG = System.getLogger(TroubleModel.class.getName());

    private final Runnable window;
    private final Notices notices;
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper number = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper others = new ReadOnlyIntegerWrapper();
    private final Map<String, Integer> known = new HashMap<>();
    private final Set<String> otherCodes = new HashSet<>();

    private boolean open;

    /**
     * With nothing to show.
     *
     * @param window opens the window; if it cannot, a notice must do
     */
    public TroubleModel(Runnable window, Notices notices) {
        this.window = window;
        this.notices = notices;
    }

    public ReadOnlyStringProperty codeProperty() {
        return code.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    /** How often it has happened, at most {@value #MOST}. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** How many other faults there were while this one is shown. */
    public ReadOnlyIntegerProperty othersProperty() {
        return others.getReadOnlyProperty();
    }

    /**
     * Shows what is new among them.
     *
     * @param all incidents of this run of the program
     */
    public void show(List<Incident> all) {
        for (Incident incident : all) {
            Integer before = known.put(incident.code(), incident.count());
            if (before == null || before < incident.count()) {
                happened(incident, before == null);
            }
        }
    }

    private void happened(Incident incident, boolean first) {
        if (!open && first) {
            open(incident);
        } else if (!open) {
            tell("trouble.again", incident);
        } else if (incident.code().equals(code.get())) {
            count.set(Math.min(MOST, incident.count()));
        } else {
            otherCodes.add(incident.code());
            others.set(Math.min(MOST, otherCodes.size()));
        }
    }

    private void open(Incident incident) {
        code.set(incident.code());
        number.set(incident.number());
        count.set(Math.min(MOST, incident.count()));
        open = true;
        try {
            window.run();
        } catch (RuntimeException | Error failure) {
            // Not reported: an error of the window for errors would come back here.
            LOG.log(Level.ERROR, "the window for errors cannot open", failure);
            putAway();
            tell("trouble.happened", incident);
        }
    }

    private void tell(String words, Incident incident) {
        notices.show(Notice.of(words, incident.code(), incident.number()));
    }

    /** The window is closed. */
    public void putAway() {
        otherCodes.clear();
        others.set(0);
        open = false;
    }
}
