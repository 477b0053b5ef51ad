package org.permitdesk.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Terms;

class PreferencesTest {
    private static final Profile OTHER = Samples.profile("other", "Other");

    @Test
    void aProfileSettlesTheTermsOfItsUpdates() {
        assertThat(Samples.CITY.terms())
                .isEqualTo(new Terms(Samples.CITY.zone(), EndTimeSentAs.UTC, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "City", "a_b", "é", "a b", "a\n"})
    void refusesAnIdThatIsNone(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.profile(id, "Name"));
    }

    @Test
    void usesThePracticeProfileUnlessAnotherIsChosen() {
        assertThat(Preferences.DEFAULTS.withProfile(Samples.CITY).active()).isEmpty();
    }

    @Test
    void findsTheProfileInUse() {
        assertThat(
                        Preferences.DEFAULTS
                                .withProfile(Samples.CITY)
                                .withActiveProfile("city")
                                .active())
                .contains(Samples.CITY);
    }

    @Test
    void addsAProfileAtTheEnd() {
        assertThat(Preferences.DEFAULTS.withProfile(Samples.CITY).withProfile(OTHER).profiles())
                .containsExactly(Samples.CITY, OTHER);
    }

    @Test
    void putsAProfileInThePlaceOfTheOneWithItsId() {
        Profile renamed = Samples.profile("city", "Town Hall");

        assertThat(
                        Preferences.DEFAULTS
                                .withProfile(Samples.CITY)
                                .withProfile(OTHER)
                                .withProfile(renamed)
                                .profiles())
                .containsExactly(renamed, OTHER);
    }

    @Test
    void goesBackToPracticeWhenTheProfileInUseIsRemoved() {
        Preferences city = Preferences.DEFAULTS.withProfile(Samples.CITY).withActiveProfile("city");

        assertThat(city.withoutProfile("city")).isEqualTo(Preferences.DEFAULTS);
    }

    @Test
    void keepsTheProfileInUseWhenAnotherIsRemoved() {
        Preferences both =
                Preferences.DEFAULTS
                        .withProfile(Samples.CITY)
                        .withProfile(OTHER)
                        .withActiveProfile("city");

        assertThat(both.withoutProfile("other").active()).contains(Samples.CITY);
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 201, -100})
    void refusesATextScaleOutsideItsLimits(int percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Preferences.DEFAULTS.withTextScale(percent));
    }

    @Test
    void refusesALanguageThatIsNotOnOffer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Preferences.DEFAULTS.withLanguage("de"));
    }

    @Test
    void refusesALayoutThatNoFileCouldHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HistoryLayout(List.of("plate", "plate"), null, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HistoryLayout(List.of(), "a plate", true));
    }

    @Test
    void refusesThePracticeProfileAmongTheOthers() {
        Profile practice = Samples.profile(Profile.PRACTICE_ID, "Practice");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Preferences.DEFAULTS.withProfile(practice));
    }

    @Test
    void refusesTwoProfilesWithOneId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Preferences(
                                null,
                                ThemeChoice.SYSTEM,
                                100,
                                Profile.PRACTICE_ID,
                                NetworkSettings.DEFAULTS,
                                HistoryLayout.DEFAULTS,
                                ReplyTemplates.ORIGINAL,
                                Retention.EVERYTHING,
                                List.of(Samples.CITY, Samples.CITY)));
    }

    @Test
    void keepsTheHistoryForNoOtherTimeThanThoseOffered() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Retention(3, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Retention(0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Retention(1, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Retention(1, "a\nb"));
    }
}
