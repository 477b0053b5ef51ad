/**
 * Where an API token lives: the system's vault, this session's memory or, where a clerk chose it, a
 * file of its own.
 */
@NullMarked
package org.permitdesk.token;

import org.jspecify.annotations.NullMarked;
