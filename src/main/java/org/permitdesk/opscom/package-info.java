/**
 * The controller's HTTP and JSON: the request of "Push API: Permit Update", its reply, its error
 * codes, and the way there.
 */
@NullMarked
package org.permitdesk.opscom;

import org.jspecify.annotations.NullMarked;
