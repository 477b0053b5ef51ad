package org.permitdesk.token;

/** A machine without a vault, or with a locked one. */
final class AbsentVault extends MemoryVault {
    @Override
    public boolean isAvailable() {
        return false;
    }
}
