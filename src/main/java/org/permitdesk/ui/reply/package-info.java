/** A ready reply to a customer about one update, and the office's template for it. */
@NullMarked
package org.permitdesk.ui.reply;

import org.jspecify.annotations.NullMarked;
