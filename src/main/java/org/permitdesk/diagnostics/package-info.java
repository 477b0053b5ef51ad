/**
 * What support needs when something went wrong: the log, the incidents, and the facts around them.
 */
@NullMarked
package org.permitdesk.diagnostics;

import org.jspecify.annotations.NullMarked;
