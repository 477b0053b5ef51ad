/** How the program's own files are made: for their owner alone, and whole after a power cut. */
@NullMarked
package org.permitdesk.files;

import org.jspecify.annotations.NullMarked;
