package org.permitdesk.token;

import java.util.List;

/** What keeping a token came to. */
public sealed interface KeepResult {

    /**
     * The token is in this place.
     *
     * @param remains the other places from which an older token could not be removed, and a damaged
     *     file that was set aside; empty when the token is in this place only
     */
    record Kept(TokenPlace place, List<Trouble> remains) implements KeepResult {
        public Kept {
            remains = List.copyOf(remains);
        }
    }

    /**
     * The token is not in the place asked for. What was kept before is still where it was, unless
     * the vault was silent: see {@link Tokens#keep}.
     */
    record NotKept(Trouble trouble) implements KeepResult {}
}
