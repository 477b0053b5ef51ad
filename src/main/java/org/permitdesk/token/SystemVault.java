package org.permitdesk.token;

import com.microsoft.credentialstorage.SecretStore;
import com.microsoft.credentialstorage.StorageProvider;
import com.microsoft.credentialstorage.StorageProvider.SecureOption;
import com.microsoft.credentialstorage.implementation.posix.libsecret.LibSecretBackedSecureStore;
import com.microsoft.credentialstorage.model.StoredToken;
import com.microsoft.credentialstorage.model.StoredTokenType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Windows Credential Manager, the macOS keychain or the Linux Secret Service.
 *
 * <p>A vault that was locked or missing when it was first asked for stays missing until the program
 * is started again: the library looks for it once.
 */
final class SystemVault implements Vault {
    @Override
    public boolean isAvailable() {
        SecretStore<StoredToken> store = storeOrNull();
        return store != null && store.isSecure() && isUnlocked(store);
    }

    @Override
    public Optional<String> get(String key) {
        StoredToken stored = store().get(key);
        return stored == null ? Optional.empty() : Optional.of(new String(stored.getValue()));
    }

    /** Reads back, because on macOS the library calls every write done that did not throw. */
    @Override
    public boolean put(String key, String secret) {
        // The type is part of an entry's name in some vaults, so it must never change.
        return store().add(key, new StoredToken(secret.toCharArray(), StoredTokenType.PERSONAL))
                && get(key).filter(secret::equals).isPresent();
    }

    /**
     * Looks again, because the library's answer differs by system: always true on macOS, and false
     * elsewhere when there was nothing to remove.
     */
    @Override
    public boolean remove(String key) {
        store().delete(key);
        return get(key).isEmpty();
    }

    /**
     * The Secret Service can be locked, or end, while the program runs. The library would then
     * answer "no such secret" or open a password dialog, neither of which is an answer here.
     */
    private static boolean isUnlocked(SecretStore<StoredToken> store) {
        return !(store instanceof LibSecretBackedSecureStore)
                || LibSecretBackedSecureStore.isSupported();
    }

    private static SecretStore<StoredToken> store() {
        SecretStore<StoredToken> store = storeOrNull();
        if (store == null) {
            throw new IllegalStateException("no vault: ask isAvailable() first");
        }
        return store;
    }

    /** Null without a vault. REQUIRED never yields the library's insecure in-memory store. */
    private static @Nullable SecretStore<StoredToken> storeOrNull() {
        return StorageProvider.getTokenStorage(true, SecureOption.REQUIRED);
    }
}
