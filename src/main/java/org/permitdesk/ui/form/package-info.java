/** The form: what is typed, what is said about it, and the token it goes out with. */
@NullMarked
package org.permitdesk.ui.form;

import org.jspecify.annotations.NullMarked;
