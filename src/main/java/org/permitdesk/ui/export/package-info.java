/** The windows in which the history is handed over as a file, and such a file is checked. */
@NullMarked
package org.permitdesk.ui.export;

import org.jspecify.annotations.NullMarked;
