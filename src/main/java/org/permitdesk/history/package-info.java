/**
 * What was sent and what came back, in SQLite: written down before anything leaves, and never
 * changed after.
 */
@NullMarked
package org.permitdesk.history;

import org.jspecify.annotations.NullMarked;
