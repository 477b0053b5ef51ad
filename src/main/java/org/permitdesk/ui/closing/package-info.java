/** What the clerk should know before the program ends. */
@NullMarked
package org.permitdesk.ui.closing;

import org.jspecify.annotations.NullMarked;
