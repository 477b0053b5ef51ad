package org.permitdesk.token;

import org.permitdesk.update.ApiToken;

/** What looking for a token came to. */
public sealed interface TokenLookup {

    record Found(ApiToken token, TokenPlace place) implements TokenLookup {}

    /**
     * No place holds one.
     *
     * @param vaultAvailable whether the vault was among them; false when there is none, or when it
     *     is locked and may hold one after all
     */
    record None(boolean vaultAvailable) implements TokenLookup {}

    /** None was found, and a place that may hold one could not be read. */
    record Unreadable(Trouble trouble) implements TokenLookup {}
}
