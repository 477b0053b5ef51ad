package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.permitdesk.preferences.Profile;

class ProfileWordsTest {
    private static final Profile TEST =
            Desk.office("city", URI.create("https://controller.invalid"));

    private final ProfileWords words = new ProfileWords(Texts.of("fr"));

    @Test
    void tellsTestFromProduction() {
        assertThat(words.environment(TEST)).isEqualTo("ESSAI");
        assertThat(words.styleClass(TEST)).isEqualTo("env-test");
        assertThat(words.environment(production())).isEqualTo("PRODUCTION");
        assertThat(words.styleClass(production())).isEqualTo("env-production");
    }

    @Test
    void callsPracticeByItsNameInEachLanguage() {
        Profile practice = Desk.office(Profile.PRACTICE_ID, URI.create("http://127.0.0.1:1"));

        assertThat(words.name(practice)).isEqualTo("Exercice");
        assertThat(words.styleClass(practice)).isEqualTo("env-practice");
        assertThat(words.name(TEST)).isEqualTo("city");
    }

    private static Profile production() {
        return new Profile(
                TEST.id(),
                TEST.name(),
                TEST.endpoint(),
                TEST.zone(),
                TEST.endTimeSentAs(),
                TEST.currency(),
                TEST.cleanPlate(),
                true);
    }
}
