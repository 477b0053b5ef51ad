/**
 * What this program is: its version, the commit it was built from, its parts and their licences.
 */
@NullMarked
package org.permitdesk.release;

import org.jspecify.annotations.NullMarked;
