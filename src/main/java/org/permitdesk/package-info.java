/** The program itself: its command line, and the one place that builds and joins the rooms. */
@NullMarked
package org.permitdesk;

import org.jspecify.annotations.NullMarked;
