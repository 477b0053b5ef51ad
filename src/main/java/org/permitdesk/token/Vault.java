package org.permitdesk.token;

import java.util.Optional;

/**
 * The system's place for secrets. A call may take for ever (a vault waiting for its password) and
 * may throw anything, a plain {@link Error} included: {@link VaultShelf} deals with both.
 */
interface Vault {

    /** Whether there is one and it is unlocked, now. Asked before each of the others. */
    boolean isAvailable();

    /** Empty when there is none under this key. */
    Optional<String> get(String key);

    /** Replaces. Returns whether the secret is there afterwards. */
    boolean put(String key, String secret);

    /** Returns whether there is none under this key afterwards. */
    boolean remove(String key);
}
