package org.permitdesk.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.permitdesk.token.Samples.key;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeyTest {

    @Test
    void namesTheProgramTheProfileAndTheServer() {
        assertThat(key("city", "https://controller.example/v2").text())
                .isEqualTo("Permit Desk|city|https://controller.example/v2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://controller.example",
                "https://Controller.Example",
                "https://controller.example:443"
            })
    void takesTwoSpellingsOfOneServerForOne(String spelling) {
        assertThat(key("city", spelling)).isEqualTo(key("city", "https://controller.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "city, https://controller.other",
        "city, https://controller.example:8443",
        "city, https://controller.example/v2",
        "town, https://controller.example"
    })
    void tellsProfilesAndServersApart(String profileId, String baseUrl) {
        assertThat(key(profileId, baseUrl).text())
                .isNotEqualTo(key("city", "https://controller.example").text());
    }

    @Test
    void keepsThePortOfAServerOnThisMachine() {
        assertThat(key("practice", "http://localhost:8085").text()).endsWith("localhost:8085");
    }

    @Test
    void leavesOutThePortThatHttpHasAnyway() {
        assertThat(key("practice", "http://localhost:80").text()).endsWith("http://localhost");
    }

    @Test
    void cannotBeMistakenForAnotherByABarInTheProfile() {
        assertThat(key("a|https://b.example|c", "https://b.example").text())
                .isEqualTo("Permit Desk|a%7Chttps%3A%2F%2Fb.example%7Cc|https://b.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Montréal", "a\"; delete", "a\\b", "a\nb", "駐車"})
    void isPlainAsciiWithoutQuotesWhateverTheProfileIsCalled(String profileId) {
        assertThat(key(profileId, "https://controller.example/é").text())
                .matches("[\\x20-\\x7e&&[^\"\\\\]]+");
    }

    @ParameterizedTest
    @CsvSource({"'', https://a.example", "' ', https://a.example", "city, http://a.example"})
    void refusesABlankProfileAndAServerThatNothingMayBeSentTo(String profileId, String baseUrl) {
        assertThatIllegalArgumentException().isThrownBy(() -> key(profileId, baseUrl));
    }
}
