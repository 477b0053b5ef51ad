/**
 * A stand-in for the vendor's controller on loopback, so that the program can be tried and taught
 * with no token and no permit of a real office; it shares nothing with the client but the
 * documented call.
 */
@NullMarked
package org.permitdesk.practice;

import org.jspecify.annotations.NullMarked;
