/**
 * One program for each data folder: the lock that makes it so, and the bell that its window
 * answers.
 */
@NullMarked
package org.permitdesk.instance;

import org.jspecify.annotations.NullMarked;
