package org.permitdesk.token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.permitdesk.update.ApiToken;

/** This session's memory. Never in trouble. */
final class SessionShelf implements Shelf {
    private final Map<TokenKey, ApiToken> tokens = new HashMap<>();

    @Override
    public TokenPlace place() {
        return TokenPlace.SESSION;
    }

    @Override
    public Answer<Optional<ApiToken>> find(TokenKey key) {
        return new Answer.Given<>(Optional.ofNullable(tokens.get(key)));
    }

    @Override
    public KeepResult keep(TokenKey key, ApiToken token) {
        tokens.put(key, token);
        return new KeepResult.Kept(place(), List.of());
    }

    @Override
    public Optional<Trouble> remove(TokenKey key) {
        tokens.remove(key);
        return Optional.empty();
    }
}
