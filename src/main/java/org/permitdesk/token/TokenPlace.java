package org.permitdesk.token;

/** The places where a token can be kept. */
public enum TokenPlace {
    /** Windows Credential Manager, the macOS keychain, or the Secret Service of a Linux desktop. */
    VAULT,

    /** This program's memory; gone when it is closed. */
    SESSION,

    /** A plain file in the data folder that its owner alone can read. */
    FILE
}
