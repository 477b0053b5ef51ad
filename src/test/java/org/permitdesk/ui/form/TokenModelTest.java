package org.permitdesk.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.Examples;
import org.permitdesk.practice.PracticeController;
import org.permitdesk.preferences.Profile;
import org.permitdesk.token.TestTokens;
import org.permitdesk.token.TokenLookup;
import org.permitdesk.token.TokenPlace;
import org.permitdesk.token.Tokens;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Field;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Problem;
import org.permitdesk.update.Terms;

class TokenModelTest {
    private static final Profile CITY = office("city", "https://controller.invalid");
    private static final Profile MALL = office("mall", "https://controller.invalid");
    private static final Profile PRACTICE = office(Profile.PRACTICE_ID, "http://127.0.0.1:1");
    private static final ApiToken OTHER = Examples.token("another-token-0043");

    private final Path folder;
    private final Notices notices = new Notices();
    private final FormModel form =
            new FormModel(
                    new Terms(
                            LotZone.of("America/Winnipeg").orElseThrow(), EndTimeSentAs.UTC, true),
                    "CAD");
    private final Tokens withVault;

    TokenModelTest(@TempDir Path folder) {
        this.folder = folder;
        withVault = TestTokens.withVault(folder);
    }

    @Test
    void practisesWithTheTokenThatEverybodyHas() {
        TokenModel model = model(withVault);
        model.use(PRACTICE);

        assertThat(model.token()).contains(PracticeController.token());
        assertThat(wantsToken()).isFalse();
    }

    @Test
    void goesByTheKeptToken() {
        withVault.keep(Desk.key(CITY), Examples.TOKEN, TokenPlace.VAULT);
        TokenModel model = model(withVault);
        model.use(CITY);

        assertThat(state(model)).isEqualTo(new TokenState.Kept(Examples.TOKEN, TokenPlace.VAULT));
        assertThat(wantsToken()).isFalse();
    }

    @Test
    void hasNoTokenWhileItLooksForOne() {
        HeldJobs jobs = new HeldJobs();
        withVault.keep(Desk.key(CITY), Examples.TOKEN, TokenPlace.VAULT);
        TokenModel model = model(withVault, jobs.background());
        model.use(CITY);
        assertThat(model.token()).isEmpty();

        jobs.runAll();
        assertThat(model.token()).contains(Examples.TOKEN);
    }

    @Test
    void wantsATokenThatIsNotKept() {
        TokenModel model = model(withVault);
        model.use(CITY);
        assertThat(wantsToken()).isTrue();

        type(Examples.TOKEN_TEXT);
        assertThat(model.token()).contains(Examples.TOKEN);
        assertThat(wantsToken()).isFalse();
    }

    @Test
    void neverGivesATokenTypedForOneProfileToAnother() {
        TokenModel model = model(withVault);
        model.use(CITY);
        type(Examples.TOKEN_TEXT);
        model.use(MALL);

        assertThat(form.text(Field.TOKEN).get()).isEmpty();
        assertThat(model.token()).isEmpty();
    }

    @Test
    void neverKeepsForOneProfileWhatWasSentForAnother() {
        TokenModel model = model(withVault);
        model.use(MALL);
        model.accepted(Examples.TOKEN);

        assertThat(model.token()).isEmpty();
        assertThat(withVault.find(Desk.key(MALL))).isEqualTo(new TokenLookup.None(true));
    }

    @Test
    void ignoresALateAnswerAboutAnotherProfile() {
        HeldJobs jobs = new HeldJobs();
        withVault.keep(Desk.key(CITY), Examples.TOKEN, TokenPlace.VAULT);
        TokenModel model = model(withVault, jobs.background());
        model.use(CITY);
        model.use(MALL);
        jobs.runNewest();
        jobs.runAll();

        assertThat(state(model)).isEqualTo(new TokenState.Needed(true, false));
    }

    @Test
    void keepsAnAcceptedTokenInTheVaultUnlessToldOtherwise() {
        TokenModel model = model(withVault);
        model.use(CITY);
        type(Examples.TOKEN_TEXT);
        model.accepted(Examples.TOKEN);

        assertThat(withVault.find(Desk.key(CITY)))
                .isEqualTo(new TokenLookup.Found(Examples.TOKEN, TokenPlace.VAULT));
        assertThat(state(model)).isEqualTo(new TokenState.Kept(Examples.TOKEN, TokenPlace.VAULT));
        assertThat(form.text(Field.TOKEN).get()).isEmpty();
    }

    @Test
    void forgetsATokenWithTheSessionIfToldSo() {
        TokenModel model = model(withVault);
        model.use(CITY);
        type(Examples.TOKEN_TEXT);
        model.keepProperty().set(false);
        model.accepted(Examples.TOKEN);

        assertThat(state(model)).isEqualTo(new TokenState.Kept(Examples.TOKEN, TokenPlace.SESSION));
        assertThat(TestTokens.withVault(folder).find(Desk.key(CITY)))
                .isEqualTo(new TokenLookup.None(true));
    }

    @Test
    void writesATokenIntoAFileOnlyIfToldSo() {
        Tokens withoutVault = TestTokens.withoutVault(folder);
        TokenModel model = model(withoutVault);
        model.use(CITY);
        assertThat(model.keepProperty().get()).as("without being asked").isFalse();

        type(Examples.TOKEN_TEXT);
        model.keepProperty().set(true);
        model.accepted(Examples.TOKEN);
        assertThat(state(model)).isEqualTo(new TokenState.Kept(Examples.TOKEN, TokenPlace.FILE));
    }

    @Test
    void goesOnWithATokenThatTheVaultRefusesToKeep() {
        Tokens stubborn = TestTokens.withStubbornVault(folder);
        TokenModel model = model(stubborn);
        model.use(CITY);
        type(Examples.TOKEN_TEXT);
        model.accepted(Examples.TOKEN);

        assertThat(stubborn.find(Desk.key(CITY)))
                .isEqualTo(new TokenLookup.Found(Examples.TOKEN, TokenPlace.SESSION));
        assertThat(notices.shown()).extracting(Notice::key).contains("token.trouble.REFUSED");
    }

    @Test
    void goesOnWithATokenOfAProfileThatTheVaultRefusesToKeep() {
        Tokens stubborn = TestTokens.withStubbornVault(folder);
        model(stubborn).keepNew(Desk.key(CITY), Examples.TOKEN, () -> {});

        assertThat(stubborn.find(Desk.key(CITY)))
                .isEqualTo(new TokenLookup.Found(Examples.TOKEN, TokenPlace.SESSION));
    }

    @Test
    void sendsWithTheTokenThatWasEnteredWithTheProfile() {
        TokenModel model = model(withVault);
        withVault.keep(Desk.key(CITY), OTHER, TokenPlace.VAULT);
        model.use(CITY);
        model.keepNew(Desk.key(CITY), Examples.TOKEN, () -> {});

        assertThat(model.token()).contains(Examples.TOKEN);
    }

    @Test
    void goesOnWithTheKeptTokenUntilAnotherIsTyped() {
        withVault.keep(Desk.key(CITY), Examples.TOKEN, TokenPlace.VAULT);
        TokenModel model = model(withVault);
        model.use(CITY);
        model.change();
        assertThat(state(model)).isEqualTo(new TokenState.Needed(true, true));

        type("half-a-tok");
        model.keepAsItWas();
        assertThat(model.token()).contains(Examples.TOKEN);
        assertThat(form.text(Field.TOKEN).get()).isEmpty();
    }

    @Test
    void leavesTheTokenAsItWasWhenTheVaultAnswersLate() {
        HeldJobs jobs = new HeldJobs();
        withVault.keep(Desk.key(CITY), Examples.TOKEN, TokenPlace.VAULT);
        TokenModel model = model(withVault, jobs.background());
        model.use(CITY);
        jobs.runAll();
        model.change();
        model.change();
        jobs.runOldest();
        model.keepAsItWas();
        jobs.runAll();
        model.keepAsItWas();

        assertThat(model.token()).contains(Examples.TOKEN);
    }

    @Test
    void putsAnAcceptedTokenInTheOldOnesPlace() {
        withVault.keep(Desk.key(CITY), OTHER, TokenPlace.FILE);
        TokenModel model = model(withVault);
        model.use(CITY);
        model.change();
        type(Examples.TOKEN_TEXT);
        model.accepted(Examples.TOKEN);

        assertThat(withVault.find(Desk.key(CITY)))
                .isEqualTo(new TokenLookup.Found(Examples.TOKEN, TokenPlace.VAULT));
    }

    @Test
    void keepsTheOldTokenWhenItWasSentBeforeTheChange() {
        withVault.keep(Desk.key(CITY), Examples.TOKEN, TokenPlace.VAULT);
        TokenModel model = model(withVault);
        model.use(CITY);
        model.change();
        model.accepted(Examples.TOKEN);

        assertThat(state(model)).isEqualTo(new TokenState.Needed(true, true));
    }

    @Test
    void forgetsTheTokenOfAServerThatIsNotUsedAnyMore() {
        withVault.keep(Desk.key(CITY), Examples.TOKEN, TokenPlace.VAULT);
        model(withVault).forget(Desk.key(CITY));

        assertThat(withVault.find(Desk.key(CITY))).isEqualTo(new TokenLookup.None(true));
    }

    @Test
    void saysWhereAForgottenTokenMayRemain() throws IOException {
        Files.writeString(folder.resolve("tokens.json"), "damaged");
        model(withVault).forget(Desk.key(CITY));

        assertThat(notices.shown())
                .extracting(Notice::key)
                .containsExactly("token.trouble.DAMAGED");
    }

    private TokenModel model(Tokens tokens) {
        return model(tokens, Background.sameThread());
    }

    private TokenModel model(Tokens tokens, Background background) {
        return new TokenModel(tokens, PracticeController.token(), background, form, notices);
    }

    private static TokenState state(TokenModel model) {
        return model.stateProperty().get();
    }

    private void type(String text) {
        form.text(Field.TOKEN).set(text);
    }

    private boolean wantsToken() {
        return form.problems().stream().anyMatch(p -> p.kind() == Problem.Kind.TOKEN_MISSING);
    }

    private static Profile office(String id, String baseUrl) {
        return Desk.office(id, URI.create(baseUrl));
    }
}
