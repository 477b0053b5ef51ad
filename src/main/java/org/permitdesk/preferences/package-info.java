/**
 * The office's profiles and the clerk's choices in one small file that people can read and edit,
 * and the folder where the program's files live.
 */
@NullMarked
package org.permitdesk.preferences;

import org.jspecify.annotations.NullMarked;
