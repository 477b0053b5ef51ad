/**
 * Hands the history over: files for spreadsheets and programs that show if anybody changed them.
 */
@NullMarked
package org.permitdesk.export;

import org.jspecify.annotations.NullMarked;
