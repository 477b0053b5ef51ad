package org.permitdesk.token;

/** Neither takes a secret nor gives one up, and says so. */
final class StubbornVault extends MemoryVault {
    @Override
    public boolean put(String key, String secret) {
        return false;
    }

    @Override
    public boolean remove(String key) {
        return false;
    }
}
