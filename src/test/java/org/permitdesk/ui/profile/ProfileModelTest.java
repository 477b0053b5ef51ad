package org.permitdesk.ui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.permitdesk.Examples;
import org.permitdesk.preferences.Profile;
import org.permitdesk.preferences.ProfileField;
import org.permitdesk.preferences.ProfileProblem;
import org.permitdesk.preferences.ProfileProblem.Kind;
import org.permitdesk.token.TokenLookup;
import org.permitdesk.token.TokenPlace;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.update.Currency;
import org.permitdesk.update.EndTimeSentAs;

class ProfileModelTest {
    private static final Profile CITY =
            Desk.office("city", URI.create("https://controller.invalid"));

    private final Desk desk;

    ProfileModelTest(@TempDir Path folder) {
        desk = new Desk(folder, Background.sameThread());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void choosesNothingBeforehandThatDecidesWhatIsSent() {
        ProfileModel model = added();

        assertThat(model.zoneProperty().get()).isNull();
        assertThat(model.endTimeSentAsProperty().get()).isNull();
        assertThat(model.currencyProperty().get()).isNull();
        assertThat(model.productionProperty().get()).isNull();
        assertThat(model.clientCodeProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingOfAnUntouchedField(ProfileField field) {
        ProfileModel model = added();
        model.focusLost(field);

        assertThat(said(model)).isEmpty();
    }

    @Test
    void saysAtOnceWhatMoreTypingCannotCure() {
        ProfileModel model = added();
        model.clientCodeProperty().set("OC TOMA");
        model.nameProperty().set("x".repeat(41));

        assertThat(said(model))
                .containsExactly(
                        new ProfileProblem(ProfileField.NAME, Kind.TOO_LONG),
                        new ProfileProblem(ProfileField.CLIENT_CODE, Kind.CHARACTER));
    }

    @Test
    void saysWhatIsUnfinishedOnLeavingAndTakesItBackWhenCured() {
        ProfileModel model = added();
        model.baseUrlProperty().set("http://controller");
        assertThat(said(model)).as("while it is typed").isEmpty();

        model.focusLost(ProfileField.BASE_URL);
        assertThat(said(model))
                .containsExactly(new ProfileProblem(ProfileField.BASE_URL, Kind.NOT_HTTPS));

        model.baseUrlProperty().set("https://controller.invalid");
        assertThat(said(model)).isEmpty();
    }

    @Test
    void saysAllThatIsMissingWhenSavedTooEarly() {
        ProfileModel model = added();
        assertThat(model.save(this::mustNotBeSaved)).contains(ProfileField.NAME);

        assertThat(said(model))
                .extracting(ProfileProblem::field)
                .containsExactly(
                        ProfileField.NAME,
                        ProfileField.CLIENT_CODE,
                        ProfileField.ZONE,
                        ProfileField.END_TIME_SENT_AS,
                        ProfileField.CURRENCY,
                        ProfileField.PRODUCTION);
        assertThat(desk.preferences.isPractice()).isTrue();
    }

    @Test
    void addsAProfileAndMakesItTheActiveOne() {
        ProfileModel model = complete("City Hall");
        assertThat(model.save(() -> {})).isEmpty();

        assertThat(desk.preferences.active().id()).isEqualTo("city-hall");
        assertThat(desk.preferences.active().endTimeSentAs()).isEqualTo(EndTimeSentAs.LOT);
    }

    @Test
    void givesASecondProfileOfTheSameNameAnIdOfItsOwn() {
        complete("City Hall").save(() -> {});
        complete("City Hall").save(() -> {});

        assertThat(desk.preferences.profiles())
                .extracting(Profile::id)
                .containsExactly(Profile.PRACTICE_ID, "city-hall", "city-hall-2");
    }

    @Test
    void savesNothingWithATokenThatCannotBeOne() {
        ProfileModel model = complete("City Hall");
        model.tokenProperty().set("my token");
        assertThat(model.tokenSaidProperty().get()).isNotNull();

        assertThat(model.save(this::mustNotBeSaved)).isEmpty();
        assertThat(desk.preferences.isPractice()).isTrue();
    }

    @Test
    void savesOnceHoweverOftenItIsPressedWhileTheVaultTakesItsTime(@TempDir Path other) {
        HeldJobs jobs = new HeldJobs();
        try (Desk slow = new Desk(other, jobs.background())) {
            ProfileModel model = complete(new ProfileModel(slow.preferences, slow.token, null));
            model.tokenProperty().set(Examples.TOKEN_TEXT);
            model.save(() -> {});
            assertThat(model.savingProperty().get()).isTrue();
            model.nameProperty().set("another name");
            model.save(() -> {});
            jobs.runAll();

            assertThat(slow.preferences.preferences().profiles()).hasSize(1);
        }
    }

    @Test
    void hasTheTokenOfANewProfileAtHand() {
        ProfileModel model = complete("City Hall");
        model.tokenProperty().set(Examples.TOKEN_TEXT);
        model.save(() -> {});

        assertThat(desk.token.token()).contains(Examples.TOKEN);
        assertThat(desk.tokens.find(Desk.key(desk.preferences.active())))
                .isEqualTo(new TokenLookup.Found(Examples.TOKEN, TokenPlace.VAULT));
    }

    @Test
    void sendsWithANewTokenWhenNothingElseOfTheProfileHasChanged() {
        desk.tokens.keep(Desk.key(CITY), Examples.token("the-old-token-0041"), TokenPlace.VAULT);
        desk.preferences.put(CITY);
        ProfileModel model = changed(CITY);
        model.tokenProperty().set(Examples.TOKEN_TEXT);
        model.save(() -> {});

        assertThat(desk.token.token()).contains(Examples.TOKEN);
    }

    @Test
    void startsFromWhatTheProfileIs() {
        desk.preferences.put(CITY);
        ProfileModel model = changed(CITY);
        model.save(() -> {});

        assertThat(desk.preferences.active()).isEqualTo(CITY);
    }

    @Test
    void keepsTheIdAndTheTokenOfARenamedProfile() {
        desk.tokens.keep(Desk.key(CITY), Examples.TOKEN, TokenPlace.VAULT);
        desk.preferences.put(CITY);
        ProfileModel model = changed(CITY);
        model.nameProperty().set("City Hall");
        model.save(() -> {});

        assertThat(desk.preferences.active().id()).isEqualTo("city");
        assertThat(desk.preferences.active().name()).isEqualTo("City Hall");
        assertThat(desk.token.token()).contains(Examples.TOKEN);
    }

    @Test
    void forgetsTheTokenOfAProfileThatMovesToAnotherServer() {
        desk.tokens.keep(Desk.key(CITY), Examples.TOKEN, TokenPlace.VAULT);
        desk.preferences.put(CITY);
        ProfileModel model = changed(CITY);
        model.baseUrlProperty().set("https://other.invalid");
        model.save(() -> {});

        assertThat(desk.token.token()).isEmpty();
        assertThat(desk.tokens.find(Desk.key(CITY))).isEqualTo(new TokenLookup.None(true));
    }

    @Test
    void keepsTheTokenWhereTheServerIsOnlySpelledAnotherWay() {
        desk.tokens.keep(Desk.key(CITY), Examples.TOKEN, TokenPlace.VAULT);
        desk.preferences.put(CITY);
        ProfileModel model = changed(CITY);
        model.baseUrlProperty().set("HTTPS://Controller.invalid:443/");
        model.save(() -> {});

        assertThat(desk.token.token()).contains(Examples.TOKEN);
    }

    private ProfileModel added() {
        return model(null);
    }

    private ProfileModel changed(Profile original) {
        return model(original);
    }

    private ProfileModel model(@Nullable Profile original) {
        return new ProfileModel(desk.preferences, desk.token, original);
    }

    /** A new profile with everything but a token. */
    private ProfileModel complete(String name) {
        ProfileModel model = complete(added());
        model.nameProperty().set(name);
        return model;
    }

    private static ProfileModel complete(ProfileModel model) {
        model.nameProperty().set("city");
        model.clientCodeProperty().set("OC-TOMA");
        model.zoneProperty().set("America/Winnipeg");
        model.endTimeSentAsProperty().set(EndTimeSentAs.LOT);
        model.currencyProperty().set(Currency.USD);
        model.productionProperty().set(true);
        return model;
    }

    private void mustNotBeSaved() {
        throw new AssertionError("saved");
    }

    private static List<ProfileProblem> said(ProfileModel model) {
        return Arrays.stream(ProfileField.values())
                .map(field -> model.saidProperty(field).get())
                .filter(Objects::nonNull)
                .toList();
    }
}
