/** The list of what was sent from here. */
@NullMarked
package org.permitdesk.ui.history;

import org.jspecify.annotations.NullMarked;
