package org.permitdesk.token;

import java.util.Optional;

/** Throws as the library does on macOS: a plain error whose message quotes what it was given. */
final class ThrowingVault implements Vault {
    private final String secret;

    ThrowingVault(String secret) {
        this.secret = secret;
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public Optional<String> get(String key) {
        throw failure();
    }

    @Override
    public boolean put(String key, String secret) {
        throw failure();
    }

    @Override
    public boolean remove(String key) {
        throw failure();
    }

    private Error failure() {
        return new Error("/usr/bin/security exited with result 1, stdOut: " + secret);
    }
}
