package org.permitdesk.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.permitdesk.token.Samples.CANARY;
import static org.permitdesk.token.Samples.CITY;
import static org.permitdesk.token.Samples.LONG;
import static org.permitdesk.token.Samples.OLDER;
import static org.permitdesk.token.Samples.TOKEN;
import static org.permitdesk.token.Samples.contents;
import static org.permitdesk.token.Samples.key;
import static org.permitdesk.token.TokenPlace.FILE;
import static org.permitdesk.token.TokenPlace.SESSION;
import static org.permitdesk.token.TokenPlace.VAULT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.token.ForgetResult.Forgotten;
import org.permitdesk.token.ForgetResult.Remains;
import org.permitdesk.token.KeepResult.Kept;
import org.permitdesk.token.KeepResult.NotKept;
import org.permitdesk.token.TokenLookup.Found;
import org.permitdesk.token.TokenLookup.None;
import org.permitdesk.token.TokenLookup.Unreadable;
import org.permitdesk.token.Trouble.Kind;

class TokensTest {
    @TempDir Path folder;
    private final MemoryVault vault = new MemoryVault();

    @ParameterizedTest
    @EnumSource
    void findsATokenWhereItWasKept(TokenPlace place) {
        Tokens tokens = open(vault);

        assertThat(tokens.keep(CITY, TOKEN, place)).isEqualTo(new Kept(place, List.of()));
        assertThat(tokens.find(CITY)).isEqualTo(new Found(TOKEN, place));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SESSION")
    void findsATokenInALaterSession(TokenPlace place) {
        open(vault).keep(CITY, TOKEN, place);

        assertThat(open(vault).find(CITY)).isEqualTo(new Found(TOKEN, place));
    }

    @Test
    void forgetsTheTokensOfASessionThatIsOver() {
        open(vault).keep(CITY, TOKEN, SESSION);

        assertThat(open(vault).find(CITY)).isEqualTo(new None(true));
    }

    @ParameterizedTest
    @EnumSource
    void findsNoTokenOnceTheServerHasChanged(TokenPlace place) {
        Tokens tokens = open(vault);
        tokens.keep(CITY, TOKEN, place);

        assertThat(tokens.find(key("city", "https://elsewhere.example"))).isEqualTo(new None(true));
    }

    @ParameterizedTest
    @EnumSource
    void findsNoTokenOfAnotherProfile(TokenPlace place) {
        Tokens tokens = open(vault);
        tokens.keep(CITY, TOKEN, place);

        assertThat(tokens.find(key("town", "https://controller.example")))
                .isEqualTo(new None(true));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void holdsAMovedTokenInOnePlaceOnly(TokenPlace from, TokenPlace to) throws IOException {
        Tokens tokens = open(vault);
        tokens.keep(CITY, OLDER, from);

        tokens.keep(CITY, TOKEN, to);

        assertThat(tokens.find(CITY)).isEqualTo(new Found(TOKEN, to));
        assertThat(vault.secrets.values())
                .containsExactlyElementsOf(to == VAULT ? List.of(CANARY) : List.of());
        assertThat(contents(folder)).hasSize(to == FILE ? 2 : 0);
        assertThat(open(vault).find(CITY)).isEqualTo(afterwards(to));
    }

    static Stream<Arguments> moves() {
        return Arrays.stream(TokenPlace.values())
                .flatMap(from ->
                        Arrays.stream(TokenPlace.values()).map(to -> Arguments.of(from, to)));
    }

    private static TokenLookup afterwards(TokenPlace place) {
        return place == SESSION ? new None(true) : new Found(TOKEN, place);
    }

    @ParameterizedTest
    @EnumSource
    void forgetsATokenWhereverItIs(TokenPlace place) {
        Tokens tokens = open(vault);
        tokens.keep(CITY, TOKEN, place);

        assertThat(tokens.forget(CITY)).isEqualTo(new Forgotten());
        assertThat(tokens.find(CITY)).isEqualTo(new None(true));
    }

    @Test
    void leavesTheTokensOfOtherProfilesAlone() {
        TokenKey town = key("town", "https://controller.example");
        Tokens tokens = open(vault);
        tokens.keep(CITY, TOKEN, FILE);
        tokens.keep(town, OLDER, FILE);

        tokens.forget(CITY);

        assertThat(tokens.find(town)).isEqualTo(new Found(OLDER, FILE));
    }

    @Test
    void forgetsWhatWasNeverKept() {
        assertThat(open(vault).forget(CITY)).isEqualTo(new Forgotten());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "FILE")
    void writesNothingIntoTheDataFolderUnlessAskedTo(TokenPlace place) throws IOException {
        open(vault).keep(CITY, TOKEN, place);

        assertThat(contents(folder)).isEmpty();
    }

    @Test
    void prefersTheFileToAVaultThatWasOutOfReachWhenTheFileWasWritten() {
        open(vault).keep(CITY, OLDER, VAULT);
        open(new AbsentVault()).keep(CITY, TOKEN, FILE);

        assertThat(open(vault).find(CITY)).isEqualTo(new Found(TOKEN, FILE));
    }

    @Test
    void saysThatThereIsNoVault() {
        Tokens tokens = open(new AbsentVault());

        assertThat(tokens.vaultTrouble()).contains(new Trouble(VAULT, Kind.ABSENT, ""));
        assertThat(tokens.find(CITY)).isEqualTo(new None(false));
    }

    @Test
    void saysThatTheVaultCanBeUsed() {
        assertThat(open(vault).vaultTrouble()).isEmpty();
    }

    @Test
    void keepsNothingInAVaultThatIsNotThere() {
        assertThat(open(new AbsentVault()).keep(CITY, TOKEN, VAULT))
                .isEqualTo(new NotKept(new Trouble(VAULT, Kind.ABSENT, "")));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "VAULT")
    void worksWithoutAVault(TokenPlace place) {
        Tokens tokens = open(new AbsentVault());

        assertThat(tokens.keep(CITY, TOKEN, place)).isEqualTo(new Kept(place, List.of()));
        assertThat(tokens.find(CITY)).isEqualTo(new Found(TOKEN, place));
        assertThat(tokens.forget(CITY)).isEqualTo(new Forgotten());
    }

    @Test
    void leavesATokenWhereItWasWhenItCannotBeMoved() {
        Tokens tokens = open(new StubbornVault());
        tokens.keep(CITY, OLDER, SESSION);

        tokens.keep(CITY, TOKEN, VAULT);

        assertThat(tokens.find(CITY)).isEqualTo(new Found(OLDER, SESSION));
    }

    @Test
    void saysWhereAnOlderTokenRemains() {
        assertThat(open(new StubbornVault()).keep(CITY, TOKEN, SESSION))
                .isEqualTo(
                        new Kept(
                                SESSION, List.of(new Trouble(VAULT, Kind.REFUSED, "not removed"))));
    }

    @Test
    void saysWhatCouldNotBeForgotten() {
        assertThat(open(new StubbornVault()).forget(CITY))
                .isEqualTo(new Remains(List.of(new Trouble(VAULT, Kind.REFUSED, "not removed"))));
    }

    @Test
    void saysThatTheVaultHoldsSomethingElse() {
        vault.secrets.put(CITY.text(), "not a token!");

        assertThat(open(vault).find(CITY))
                .isEqualTo(new Unreadable(new Trouble(VAULT, Kind.REFUSED, "not a token")));
    }

    @Test
    void touchesNothingWhenItIsOpened() {
        Path notYet = folder.resolve("not-yet");

        Tokens.open(notYet);

        assertThat(notYet).doesNotExist();
    }

    private Tokens open(Vault ofTheSystem) {
        return new Tokens(folder, ofTheSystem, LONG);
    }
}
