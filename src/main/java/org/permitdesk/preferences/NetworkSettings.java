package org.permitdesk.preferences;

import java.time.Duration;

/**
 * How the controller is reached.
 *
 * @param connectTimeout 1 to 60 whole seconds until the controller must have been reached
 * @param exchangeTimeout 5 to 600 whole seconds until it must have answered completely
 */
public record NetworkSettings(
        ProxySetting proxy, Duration connectTimeout, Duration exchangeTimeout) {

    static final Preferences.Limits CONNECT_SECONDS = new Preferences.Limits(1, 60);
    static final Preferences.Limits EXCHANGE_SECONDS = new Preferences.Limits(5, 600);

    /** What holds where nothing was chosen. */
    public static final NetworkSettings DEFAULTS =
            new NetworkSettings(
                    new ProxySetting.FromSystem(), Duration.ofSeconds(10), Duration.ofSeconds(60));

    public NetworkSettings {
        if (!CONNECT_SECONDS.allow(connectTimeout) || !EXCHANGE_SECONDS.allow(exchangeTimeout)) {
            throw new IllegalArgumentException(
                    "not allowed: " + connectTimeout + ", " + exchangeTimeout);
        }
    }
}
