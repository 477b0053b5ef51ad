/** The practice permits, as the practice controller has them. */
@NullMarked
package org.permitdesk.ui.practice;

import org.jspecify.annotations.NullMarked;
