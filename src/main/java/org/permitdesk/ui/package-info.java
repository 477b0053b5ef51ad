/** What the screens share: the hop between threads, the words, the look. */
@NullMarked
package org.permitdesk.ui;

import org.jspecify.annotations.NullMarked;
