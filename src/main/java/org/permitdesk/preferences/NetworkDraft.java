package org.permitdesk.preferences;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.permitdesk.preferences.NetworkProblem.Kind;

/**
 * Network settings as they were entered, exactly as they were typed.
 *
 * @param proxyHost counts, as the port does, only where a proxy is to be entered
 * @param connectSeconds see {@link NetworkSettings#connectTimeout}
 * @param exchangeSeconds see {@link NetworkSettings#exchangeTimeout}
 */
public record NetworkDraft(
        ProxyKind proxy,
        String proxyHost,
        String proxyPort,
        String connectSeconds,
        String exchangeSeconds) {

    /** The kinds of {@link ProxySetting}, to choose from. */
    public enum ProxyKind {
        SYSTEM,
        NONE,
        MANUAL
    }

    /** These settings, as they would be typed. */
    public static NetworkDraft of(NetworkSettings settings) {
        String connect = String.valueOf(settings.connectTimeout().toSeconds());
        String exchange = String.valueOf(settings.exchangeTimeout().toSeconds());
        return switch (settings.proxy()) {
            case ProxySetting.FromSystem() ->
                    new NetworkDraft(ProxyKind.SYSTEM, "", "", connect, exchange);
            case ProxySetting.None() -> new NetworkDraft(ProxyKind.NONE, "", "", connect, exchange);
            case ProxySetting.Manual(String host, int port) ->
                    new NetworkDraft(
                            ProxyKind.MANUAL, host, String.valueOf(port), connect, exchange);
        };
    }

    /** The settings, or all that is missing or wrong. Quick enough for every key. */
    public NetworkCheck check() {
        List<NetworkProblem> problems =
                Stream.of(
                                proxy == ProxyKind.MANUAL ? wrongHost() : none(),
                                proxy == ProxyKind.MANUAL
                                        ? wrongNumber(
                                                NetworkField.PROXY_PORT,
                                                proxyPort,
                                                ProxySetting.PORT)
                                        : none(),
                                wrongNumber(
                                        NetworkField.CONNECT_SECONDS,
                                        connectSeconds,
                                        NetworkSettings.CONNECT_SECONDS),
                                wrongNumber(
                                        NetworkField.EXCHANGE_SECONDS,
                                        exchangeSeconds,
                                        NetworkSettings.EXCHANGE_SECONDS))
                        .flatMap(Optional::stream)
                        .toList();
        return problems.isEmpty()
                ? new NetworkCheck.Complete(
                        new NetworkSettings(
                                setting(), seconds(connectSeconds), seconds(exchangeSeconds)))
                : new NetworkCheck.Incomplete(problems);
    }

    private ProxySetting setting() {
        return switch (proxy) {
            case SYSTEM -> new ProxySetting.FromSystem();
            case NONE -> new ProxySetting.None();
            case MANUAL -> new ProxySetting.Manual(ProfileName.trim(proxyHost), number(proxyPort));
        };
    }

    private Optional<NetworkProblem> wrongHost() {
        String typed = ProfileName.trim(proxyHost);
        if (typed.isEmpty()) {
            return problem(NetworkField.PROXY_HOST, Kind.MISSING);
        }
        if (ProxySetting.isHost(typed)) {
            return none();
        }
        boolean begun = typed.startsWith("[") || typed.matches("[A-Za-z0-9._-]+");
        return problem(NetworkField.PROXY_HOST, begun ? Kind.UNFINISHED : Kind.WRONG);
    }

    private static Optional<NetworkProblem> wrongNumber(
            NetworkField field, String text, Preferences.Limits limits) {
        String typed = ProfileName.trim(text);
        if (typed.isEmpty()) {
            return problem(field, Kind.MISSING);
        }
        if (!typed.matches("[0-9]{1,5}") || number(typed) > limits.most()) {
            return problem(field, Kind.WRONG);
        }
        return limits.allow(number(typed)) ? none() : problem(field, Kind.UNFINISHED);
    }

    private static int number(String text) {
        return Integer.parseInt(ProfileName.trim(text));
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(number(text));
    }

    private static Optional<NetworkProblem> problem(NetworkField field, Kind kind) {
        return Optional.of(new NetworkProblem(field, kind));
    }

    private static Optional<NetworkProblem> none() {
        return Optional.empty();
    }
}
