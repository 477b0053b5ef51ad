package org.permitdesk.ui.form;

import org.permitdesk.token.TokenPlace;
import org.permitdesk.update.ApiToken;

/** What is known of the active profile's token. */
public sealed interface TokenState {

    /** The vault is being asked. */
    record Looking() implements TokenState {}

    /** The practice controller's own, which everybody has. */
    record OfPractice(ApiToken token) implements TokenState {}

    record Kept(ApiToken token, TokenPlace place) implements TokenState {}

    /**
     * It must be typed.
     *
     * @param vaultAvailable whether it can be kept in the system's vault
     * @param replaces whether one is kept that this one will replace
     */
    record Needed(boolean vaultAvailable, boolean replaces) implements TokenState {}
}
