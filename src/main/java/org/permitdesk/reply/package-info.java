/** What an office writes to a customer about an update: its template, and how that is filled in. */
@NullMarked
package org.permitdesk.reply;

import org.jspecify.annotations.NullMarked;
