/** The window: its header, its notices, and where its parts lie. */
@NullMarked
package org.permitdesk.ui.window;

import org.jspecify.annotations.NullMarked;
