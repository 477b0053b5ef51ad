/** The updates whose outcome is unknown, until a person has settled each. */
@NullMarked
package org.permitdesk.ui.unsettled;

import org.jspecify.annotations.NullMarked;
