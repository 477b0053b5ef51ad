/** What the program is and is made of. */
@NullMarked
package org.permitdesk.ui.about;

import org.jspecify.annotations.NullMarked;
