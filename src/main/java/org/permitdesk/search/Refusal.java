package org.permitdesk.search;

import org.jspecify.annotations.Nullable;

/**
 * How often the controller refused for one reason.
 *
 * @param code the vendor's; null where the replies had none, which are told apart by their words
 * @param message the server's words, the newest ones where they differ
 */
public record Refusal(@Nullable Integer code, String message, int count) {}
