/** Profiles and choices: which office is served, and how the window looks and speaks. */
@NullMarked
package org.permitdesk.ui.profile;

import org.jspecify.annotations.NullMarked;
