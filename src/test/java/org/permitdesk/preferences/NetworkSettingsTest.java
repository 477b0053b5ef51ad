package org.permitdesk.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;

class NetworkSettingsTest {
    private static final ProxySetting SYSTEM = new ProxySetting.FromSystem();

    @ParameterizedTest
    @CsvSource({"PT0S, PT60S", "PT61S, PT60S", "PT1.5S, PT60S", "PT10S, PT4S", "PT10S, PT601S"})
    void refusesTimesThatTheFileCannotHold(Duration connect, Duration exchange) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetworkSettings(SYSTEM, connect, exchange));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system",
                "none",
                "proxy.office.example:8080",
                "PROXY_01:1",
                "10.0.0.1:65535",
                "[2001:db8::1]:3128",
                "none:80"
            })
    void readsBackTheProxyThatItWrites(String text) {
        assertThat(ProxySetting.parse(text)).map(ProxySetting::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "System",
                "proxy",
                "proxy:",
                ":8080",
                "proxy:0",
                "proxy:65536",
                "proxy:http",
                "proxy:+80",
                "proxy:\u0661",
                "http://proxy:8080",
                "user@proxy:8080",
                "pro xy:8080",
                "proxy..office:8080",
                "-proxy:8080",
                "2001:db8::1:3128",
                "[proxy]:8080",
                "[127.0.0.1]:8080"
            })
    void takesNothingElseForAProxy(String text) {
        assertThat(ProxySetting.parse(text)).isEmpty();
    }

    @Test
    void refusesAProxyThatTheFileCannotHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProxySetting.Manual("pro xy", 8080));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProxySetting.Manual("proxy", 65_536));
    }

    @Test
    void changesNoTextThatItTakesForAProxy() {
        RandomText random = RandomText.seeded();
        List<String> good =
                List.of("system", "none", "proxy.office:8080", "[2001:db8::1]:31", "10.0.0.1:80");
        random.check(
                Scale.of(100_000, 10_000_000),
                () -> random.text(good),
                text ->
                        ProxySetting.parse(text)
                                .ifPresent(read ->
                                        assertThat(ProxySetting.parse(read.text()))
                                                .contains(read)));
    }
}
