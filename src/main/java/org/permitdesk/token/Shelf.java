package org.permitdesk.token;

import java.util.Optional;
import org.permitdesk.update.ApiToken;

/** One place for tokens. {@link Tokens} lets one thread at a time in. */
interface Shelf {

    TokenPlace place();

    Answer<Optional<ApiToken>> find(TokenKey key);

    KeepResult keep(TokenKey key, ApiToken token);

    /** Nothing to remove is no trouble. */
    Optional<Trouble> remove(TokenKey key);
}
