/**
 * What a permit update is: the text that was typed, the rules that make it true, and what came of
 * it. Pure Java; every other room speaks in these words and this one knows none of them.
 */
@NullMarked
package org.permitdesk.update;

import org.jspecify.annotations.NullMarked;
