/**
 * Finds entries of the history, through an index file that is made from it and can be made anew.
 */
@NullMarked
package org.permitdesk.search;

import org.jspecify.annotations.NullMarked;
