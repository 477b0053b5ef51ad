package org.permitdesk.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.preferences.ProfileCheck.Complete;
import org.permitdesk.preferences.ProfileCheck.Incomplete;
import org.permitdesk.preferences.ProfileProblem.Kind;
import org.permitdesk.update.Currency;
import org.permitdesk.update.EndTimeSentAs;

class ProfileDraftTest {
    private static final ProfileDraft EMPTY =
            new ProfileDraft("", "", "", "", null, null, true, null);

    @Test
    void becomesAProfile() {
        ProfileDraft draft = draft(" City\u00a0", "https://c.example/ ", " OC-TOMA\n", " UTC");

        assertThat(draft.check(Set.of()))
                .isInstanceOfSatisfying(
                        Complete.class,
                        complete -> {
                            Profile profile = complete.profile();
                            assertThat(profile.id()).isEqualTo("city");
                            assertThat(profile.name()).isEqualTo("City");
                            assertThat(profile.endpoint().updateUri())
                                    .hasToString("https://c.example/api/OC-TOMA/v1/permits/update");
                            assertThat(profile.zone().id()).isEqualTo("UTC");
                            assertThat(profile.endTimeSentAs()).isEqualTo(EndTimeSentAs.LOT);
                            assertThat(profile.currency()).isEqualTo(Currency.USD);
                            assertThat(profile.cleanPlate()).isFalse();
                            assertThat(profile.production()).isFalse();
                        });
    }

    @Test
    void namesEverythingThatIsMissingInReadingOrder() {
        assertThat(problems(EMPTY))
                .extracting(ProfileProblem::field)
                .containsExactly(ProfileField.values());
    }

    @Test
    void preselectsNothing() {
        assertThat(problems(EMPTY)).extracting(ProfileProblem::kind).containsOnly(Kind.MISSING);
    }

    @Test
    void leavesWhatIsMissingUnsaidWhileTyping() {
        assertThat(problems(EMPTY)).allMatch(ProfileProblem::unfinished);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, MISSING, '  ', https://c.example, OC, UTC",
        "NAME, TOO_LONG, 12345678901234567890123456789012345678901, https://c.example, OC, UTC",
        "BASE_URL, NOT_AN_ADDRESS, City, controller.example, OC, UTC",
        "BASE_URL, NOT_AN_ADDRESS, City, ftp://c.example, OC, UTC",
        "BASE_URL, NOT_AN_ADDRESS, City, https://ana@c.example, OC, UTC",
        "BASE_URL, NOT_HTTPS, City, HTTP://c.example, OC, UTC",
        "CLIENT_CODE, CHARACTER, City, https://c.example, OC_TOMA, UTC",
        "CLIENT_CODE, TOO_LONG, City, https://c.example,"
                + " 123456789012345678901234567890123456789012345678901, UTC",
        "ZONE, NO_SUCH_ZONE, City, https://c.example, OC, America/Winipeg"
    })
    void namesTheOneFieldThatIsWrong(
            ProfileField field,
            Kind kind,
            String name,
            String baseUrl,
            String clientCode,
            String zone) {
        assertThat(problems(draft(name, baseUrl, clientCode, zone)))
                .containsExactly(new ProfileProblem(field, kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ci\tty", "City\u202e", "Ci\u200bty", "Ci\ud800ty", "City\u2028Hall"})
    void refusesCharactersInANameThatCannotBeSeen(String name) {
        assertThat(problems(draft(name, "https://c.example", "OC", "UTC")))
                .containsExactly(new ProfileProblem(ProfileField.NAME, Kind.CHARACTER));
    }

    @Test
    void countsTheCharactersOfANameAsPeopleDo() {
        assertThat(idOf("🚗".repeat(40), Set.of())).isEqualTo("profile");
    }

    @Test
    void acceptsPlainHttpOnThisMachine() {
        assertThat(draft("Local", "http://127.0.0.1:8080", "OC", "UTC").check(Set.of()))
                .isInstanceOf(Complete.class);
    }

    @ParameterizedTest
    @CsvSource({
        "City Hall, city-hall",
        "Hôtel de ville – Montréal, hotel-de-ville-montreal",
        "Sacré-Cœur, sacre-coeur",
        "ÎLE, ile",
        "(Test) 2, test-2",
        "停车场, profile",
        "Practice, practice-2",
        "123456789012345678901234567890123456 - x, 123456789012345678901234567890123456-x",
        "œ1234567890123456789012345678901234567 x, oe1234567890123456789012345678901234567"
    })
    void makesTheIdFromTheName(String name, String id) {
        assertThat(idOf(name, Set.of())).isEqualTo(id);
    }

    @Test
    void numbersAnIdThatIsTaken() {
        assertThat(idOf("City", Set.of("city", "city-2"))).isEqualTo("city-3");
    }

    @Test
    void shortensALongIdToMakeRoomForItsNumber() {
        String name = "a".repeat(40);

        assertThat(idOf(name, Set.of(name))).isEqualTo("a".repeat(38) + "-2");
    }

    @Test
    void makesAnIdOfItsOwnForEveryName() {
        long seed = 20261123;
        Random random = new Random(seed);
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            StringBuilder name = new StringBuilder("n");
            random.ints(random.nextInt(20), 1, 0x3000).forEach(name::appendCodePoint);
            if (ProfileName.isName(name.toString())) {
                String id = idOf(name.toString(), taken);
                assertThat(Profile.isId(id)).as("seed %d, %s", seed, name).isTrue();
                assertThat(taken.add(id)).as("seed %d, %s", seed, name).isTrue();
            }
        }
        assertThat(taken).as("seed %d", seed).hasSizeGreaterThan(100);
    }

    private static ProfileDraft draft(String name, String url, String code, String zone) {
        return new ProfileDraft(
                name, url, code, zone, EndTimeSentAs.LOT, Currency.USD, false, false);
    }

    private static List<ProfileProblem> problems(ProfileDraft draft) {
        return switch (draft.check(Set.of())) {
            case Complete(Profile profile) -> throw new AssertionError("a profile: " + profile);
            case Incomplete(List<ProfileProblem> problems) -> problems;
        };
    }

    private static String idOf(String name, Set<String> taken) {
        return switch (draft(name, "https://c.example", "OC", "UTC").check(taken)) {
            case Complete(Profile profile) -> profile.id();
            case Incomplete(List<ProfileProblem> problems) ->
                    throw new AssertionError(problems.toString());
        };
    }
}
