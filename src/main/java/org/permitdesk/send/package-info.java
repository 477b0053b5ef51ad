/** The one use case: write down the intent, send, write down the outcome. */
@NullMarked
package org.permitdesk.send;

import org.jspecify.annotations.NullMarked;
