/** What will be sent, always in view: in words, as JSON, as a command for support. */
@NullMarked
package org.permitdesk.ui.preview;

import org.jspecify.annotations.NullMarked;
