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
    static Erased read(Connection reader) throws SQLException {
        return new Erased(
                Sqlite.number(
                        reader,
                        "SELECT max(id) FROM event WHERE state = 'REMOVED' OR state = 'FORGOTTEN'"),
                Sqlite.text(
                        reader,
                        "SELECT at FROM event WHERE state = 'FORGOTTEN' ORDER BY id DESC LIMIT 1"));
    }
}
