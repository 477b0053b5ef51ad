package org.permitdesk.history;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * When something was last taken out of the history.
 *
 * @param event the last removal or forgetting; 0 if there was none
 * @param forgottenAt when a plate was forgotten last; empty if none was
 */
record Erased(long event, String forgottenAt) {
    // By itself SQLite goes through all events from the last one on, and finds none in most
    // histories; whoever searches waits meanwhile.
    private static final String REMOVED =
            "SELECT max(id) FROM event INDEXED BY event_removed WHERE state = 'REMOVED'";

    private static final String FORGOTTEN =
            "SELECT max(id) FROM event INDEXED BY event_forgotten WHERE state = 'FORGOTTEN'";

    private static final String FORGOTTEN_AT =
            "SELECT at FROM event WHERE id = (" + FORGOTTEN + ")";

    static Erased read(Connection reader) throws SQLException {
        return new Erased(
                Math.max(Sqlite.number(reader, REMOVED), Sqlite.number(reader, FORGOTTEN)),
                Sqlite.text(reader, FORGOTTEN_AT));
    }
}
