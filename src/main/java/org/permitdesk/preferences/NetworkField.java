package org.permitdesk.preferences;

/** What is typed into the network settings, in reading order. */
public enum NetworkField {
    PROXY_HOST,
    PROXY_PORT,
    CONNECT_SECONDS,
    EXCHANGE_SECONDS
}
