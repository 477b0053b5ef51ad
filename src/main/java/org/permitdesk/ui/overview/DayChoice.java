package org.permitdesk.ui.overview;

import org.jspecify.annotations.Nullable;
import org.permitdesk.history.Standing;

/** What happens when a day is chosen, or those of its updates that stand there. */
interface DayChoice {
    void choose(Day day, @Nullable Standing standing);
}
