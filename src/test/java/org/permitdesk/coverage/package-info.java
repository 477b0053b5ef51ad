/** The build's check that the tests run every branch of some packages. */
@NullMarked
package org.permitdesk.coverage;

import org.jspecify.annotations.NullMarked;
