/** An entry of the history, opened: what it says, and how it is put right. */
@NullMarked
package org.permitdesk.ui.entry;

import org.jspecify.annotations.NullMarked;
