package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.RandomText;

class EndpointTest {
    private static final String CONTROLLER = "https://controller.operationscommander.io";
    private static final List<String> GOOD =
            List.of(
                    CONTROLLER,
                    "http://localhost:8080",
                    "http://127.0.0.1",
                    "http://[::1]:65535/",
                    "https://parking.example/opscom");

    @ParameterizedTest
    @CsvSource({
        "https://controller.operationscommander.io, https://controller.operationscommander.io",
        "https://controller.operationscommander.io/, https://controller.operationscommander.io",
        "https://parking.example/opscom//, https://parking.example/opscom",
        "'  https://parking.example:8443\u00a0', https://parking.example:8443",
        "HTTPS://parking.example, HTTPS://parking.example",
        "https://[2001:db8::1]:443, https://[2001:db8::1]:443",
        "https://parking.example:1, https://parking.example:1",
        "https://parking.example:65535, https://parking.example:65535",
        "https://localhost, https://localhost",
    })
    void takesHttpsAnywhere(String typed, URI baseUrl) {
        assertThat(Endpoint.parseBaseUrl(typed)).hasValue(baseUrl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://localhost:8080",
                "http://127.0.0.1:8080",
                "http://[::1]",
                "http://[::1]:8080",
                "HTTP://localhost",
            })
    void takesHttpOnLoopback(String typed) {
        assertThat(Endpoint.parseBaseUrl(typed)).hasValue(URI.create(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://controller.operationscommander.io",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example",
                "http://127.0.0.1@evil",
                "http://localhost@evil.example",
                "http://localhost:80@evil.example",
                "http://evil.example#localhost",
                "http://evil.example?localhost",
                "http://evil.example/localhost",
                "http://evil.example\\@localhost",
                "http://evil.example%00localhost",
                "http://localhost%2eevil.example",
                "http://localhost\u3002evil.example",
                "http://\u217cocalhost",
                "http://l\u043ecalhost",
                "http://0.0.0.0",
                "http://127.1",
                "http://2130706433",
                "http://[::ffff:10.0.0.1]",
                "http://[2001:db8::1]",
                "http://192.168.0.1",
                "http://localhost.",
            })
    void refusesHttpAnywhereElse(String typed) {
        assertThat(Endpoint.parseBaseUrl(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "https:",
                "https://",
                "https:///path",
                "https:parking.example",
                "parking.example",
                "//parking.example",
                "/https://parking.example",
                "ftp://parking.example",
                "file:///etc/hosts",
                "javascript:alert(1)",
                "https://user@parking.example",
                "https://user:word@parking.example",
                "https://@parking.example",
                "https://parking.example?",
                "https://parking.example/?q=1",
                "https://parking.example#",
                "https://parking.example/#top",
                "https://parking.example:0",
                "https://parking.example:65536",
                "https://parking.example:99999999999",
                "https://parking.example:-1",
                "https://parking.example:port",
                "https://parking .example",
                "https://parking.example/a b",
                "https://parking.example\nhttps://evil.example",
                "https://\u200bparking.example",
                "https://[::1",
                "https://p\u00e2rking.example",
            })
    void refusesWhatIsNoBaseUrl(String typed) {
        assertThat(Endpoint.parseBaseUrl(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://parking.example",
                "https://user@parking.example",
                "https://parking.example/",
                "https://parking.example?q",
                "https://parking.example:65536",
                "mailto:a@parking.example",
                "parking",
            })
    void isNeverMadeOfAnotherUrl(String baseUrl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Endpoint(URI.create(baseUrl), "OC-TOMA"));
    }

    @ParameterizedTest
    @CsvSource({"OC-TOMA, OC-TOMA", "'  OC-TOMA\u00a0', OC-TOMA", "a, a", "2, 2"})
    void takesAClientCodeOfLettersDigitsAndDashes(String typed, String code) {
        assertThat(Endpoint.parseClientCode(typed)).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "OC_TOMA", "OC/TOMA", "..", "OC%2F", "OC\u2010TOMA", "OC TOMA"})
    void refusesAnotherClientCode(String typed) {
        assertThat(Endpoint.parseClientCode(typed)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Endpoint(URI.create(CONTROLLER), typed));
    }

    @Test
    void takesAClientCodeOf50CharactersAndNot51() {
        assertThat(Endpoint.parseClientCode("a".repeat(50))).isPresent();
        assertThat(Endpoint.parseClientCode("a".repeat(51))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://controller.operationscommander.io, https://controller.operationscommander.io/api/OC-TOMA/v1/permits/update",
        "http://[::1]:8080/opscom, http://[::1]:8080/opscom/api/OC-TOMA/v1/permits/update",
    })
    void sendsToTheDocumentedPath(URI baseUrl, URI update) {
        assertThat(new Endpoint(baseUrl, "OC-TOMA").updateUri()).isEqualTo(update);
    }

    @Test
    void neverSendsInTheClearExceptToThisMachine() {
        RandomText random = RandomText.seeded();
        random.check(
                100_000,
                () -> random.text(GOOD),
                typed ->
                        Endpoint.parseBaseUrl(typed)
                                .map(url -> new Endpoint(url, "A").updateUri())
                                .ifPresent(EndpointTest::assertSafe));
    }

    private static void assertSafe(URI uri) {
        assertThat(uri.getUserInfo()).isNull();
        if (!uri.getScheme().equalsIgnoreCase("https")) {
            assertThat(uri.getScheme()).isEqualToIgnoringCase("http");
            assertThat(Set.of("localhost", "127.0.0.1", "[::1]")).contains(uri.getHost());
        }
    }

    @Test
    void isNeverSlow() {
        Parsing.assertNeverSlow(Endpoint::parseBaseUrl);
        Parsing.assertNeverSlow(Endpoint::parseClientCode);
    }
}
