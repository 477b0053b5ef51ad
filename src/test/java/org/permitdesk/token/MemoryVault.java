package org.permitdesk.token;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A vault as it should be; {@link #secrets} is what is in it. */
class MemoryVault implements Vault {
    final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(secrets.get(key));
    }

    @Override
    public boolean put(String key, String secret) {
        secrets.put(key, secret);
        return true;
    }

    @Override
    public boolean remove(String key) {
        secrets.remove(key);
        return true;
    }
}
