package org.permitdesk.ui.entry;

/** What an update can change of a permit. */
enum Value {
    PLATE,
    AMOUNT,
    END
}
