/**
 * Sending as the clerk sees it: what stands in the way, what is asked, what is under way, what came
 * of it.
 */
@NullMarked
package org.permitdesk.ui.outcome;

import org.jspecify.annotations.NullMarked;
