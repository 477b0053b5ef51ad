/** How many updates there were lately, what became of them, and what was refused most. */
@NullMarked
package org.permitdesk.ui.overview;

import org.jspecify.annotations.NullMarked;
