/** What is shown when something unexpected went wrong, and what support may ask for. */
@NullMarked
package org.permitdesk.ui.trouble;

import org.jspecify.annotations.NullMarked;
