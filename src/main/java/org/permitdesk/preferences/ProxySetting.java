package org.permitdesk.preferences;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Through which proxy the controller is reached. In the file it is one text: {@code system}, {@code
 * none}, or a host and its port such as {@code proxy.office.example:8080}.
 */
public sealed interface ProxySetting {

    /** As the system's settings say. */
    record FromSystem() implements ProxySetting {
        @Override
        public String text() {
            return "system";
        }
    }

    /** Straight to the controller. */
    record None() implements ProxySetting {
        @Override
        public String text() {
            return "none";
        }
    }

    /**
     * Through this one.
     *
     * @param host a name, an IPv4 address, or an IPv6 address in brackets
     * @param port 1 to 65535
     */
    record Manual(String host, int port) implements ProxySetting {
        public Manual {
            if (!isHost(host) || !PORT.allow(port)) {
                throw new IllegalArgumentException("not a proxy: " + host + " " + port);
            }
        }

        @Override
        public String text() {
            return host + ":" + port;
        }
    }

    Preferences.Limits PORT = new Preferences.Limits(1, 65_535);

    /** As in the file; {@link #parse} reads it back. */
    String text();

    static Optional<ProxySetting> parse(String text) {
        if (text.equals("system")) {
            return Optional.of(new FromSystem());
        }
        if (text.equals("none")) {
            return Optional.of(new None());
        }
        Matcher manual = Pattern.compile("(.+):([0-9]{1,5})").matcher(text);
        return manual.matches()
                        && isHost(manual.group(1))
                        && PORT.allow(Integer.parseInt(manual.group(2)))
                ? Optional.of(new Manual(manual.group(1), Integer.parseInt(manual.group(2))))
                : Optional.empty();
    }

    /** Whether it can be looked up: names inside an office may also have an underscore. */
    static boolean isHost(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            return isIpv6(text);
        }
        return text.matches("[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9_])?")
                && !text.contains("..");
    }

    private static boolean isIpv6(String text) {
        try {
            return !InetAddress.ofLiteral(text).getHostAddress().isEmpty();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
