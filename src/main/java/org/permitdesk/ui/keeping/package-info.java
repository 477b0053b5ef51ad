/** The windows for what the history is not to keep: old entries, and plates to be forgotten. */
@NullMarked
package org.permitdesk.ui.keeping;

import org.jspecify.annotations.NullMarked;
