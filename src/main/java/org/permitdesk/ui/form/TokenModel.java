package org.permitdesk.ui.form;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.permitdesk.preferences.Profile;
import org.permitdesk.token.ForgetResult;
import org.permitdesk.token.KeepResult;
import org.permitdesk.token.TokenKey;
import org.permitdesk.token.TokenLookup;
import org.permitdesk.token.TokenPlace;
import org.permitdesk.token.Tokens;
import org.permitdesk.token.Trouble;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Field;
import org.permitdesk.update.Parsed;

/**
 * The active profile's token: kept, or to be typed. UI thread only; the vault is asked in the
 * background.
 */
public final class TokenModel {
    private final Tokens tokens;
    private final ApiToken practiceToken;
    private final Background background;
    private final FormModel form;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<TokenState> state =
            new ReadOnlyObjectWrapper<>(new TokenState.Looking());
    private final BooleanProperty keep = new SimpleBooleanProperty();

    private @Nullable TokenKey key;
    private TokenState.@Nullable Kept beforeChange;

    public TokenModel(
            Tokens tokens,
            ApiToken practiceToken,
            Background background,
            FormModel form,
            Notices notices) {
        this.tokens = tokens;
        this.practiceToken = practiceToken;
        this.background = background;
        this.form = form;
        this.notices = notices;
        state.subscribe(now -> form.needToken(now instanceof TokenState.Needed));
    }

    public ReadOnlyObjectProperty<TokenState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * "Keep it": in the vault, or where there is none, in a file. Otherwise it is forgotten with
     * the session.
     */
    public BooleanProperty keepProperty() {
        return keep;
    }

    /**
     * Looks for the token of this profile at this base URL. What was typed for another is put away.
     */
    public void use(Profile profile) {
        form.text(Field.TOKEN).set("");
        beforeChange = null;
        if (profile.id().equals(Profile.PRACTICE_ID)) {
            key = null;
            state.set(new TokenState.OfPractice(practiceToken));
            return;
        }
        TokenKey wanted = new TokenKey(profile.id(), profile.endpoint().baseUrl());
        key = wanted;
        state.set(new TokenState.Looking());
        background.run(
                () -> tokens.find(wanted),
                found -> {
                    if (wanted.equals(key)) {
                        found(found);
                    }
                });
    }

    private void found(TokenLookup lookup) {
        switch (lookup) {
            case TokenLookup.Found(ApiToken token, TokenPlace place) ->
                    state.set(new TokenState.Kept(token, place));
            case TokenLookup.None(boolean vaultAvailable) -> need(vaultAvailable, false);
            case TokenLookup.Unreadable(Trouble trouble) -> {
                notices.show(troubleNotice(trouble));
                need(false, false);
            }
        }
    }

    /** The clerk wants to type another one; the kept one stays until that one was used. */
    public void change() {
        if (state.get() instanceof TokenState.Kept kept) {
            TokenKey wanted = key;
            beforeChange = kept;
            background.run(
                    () -> tokens.vaultTrouble().isEmpty(),
                    vaultAvailable -> {
                        // Meanwhile the clerk may have thought better of it, or pressed twice.
                        if (wanted != null
                                && wanted.equals(key)
                                && kept.equals(beforeChange)
                                && kept.equals(state.get())) {
                            need(vaultAvailable, true);
                        }
                    });
        }
    }

    /** Back to the kept one. */
    public void keepAsItWas() {
        if (beforeChange != null) {
            form.text(Field.TOKEN).set("");
            state.set(beforeChange);
            beforeChange = null;
        }
    }

    /** The token to send with, if there is one. */
    public Optional<ApiToken> token() {
        return switch (state.get()) {
            case TokenState.Looking() -> Optional.empty();
            case TokenState.OfPractice(ApiToken token) -> Optional.of(token);
            case TokenState.Kept(ApiToken token, TokenPlace place) -> Optional.of(token);
            case TokenState.Needed needed ->
                    ApiToken.parse(form.text(Field.TOKEN).get())
                                    instanceof Parsed.Value<ApiToken>(ApiToken token)
                            ? Optional.of(token)
                            : Optional.empty();
        };
    }

    /**
     * A token has done its work. If it is the one typed here it is kept as the clerk chose; any
     * other was typed for another profile, or is kept already.
     */
    public void accepted(ApiToken token) {
        TokenKey wanted = key;
        if (wanted != null
                && state.get() instanceof TokenState.Needed needed
                && token().filter(token::equals).isPresent()) {
            TokenPlace place =
                    !keep.get()
                            ? TokenPlace.SESSION
                            : needed.vaultAvailable() ? TokenPlace.VAULT : TokenPlace.FILE;
            form.text(Field.TOKEN).set("");
            beforeChange = null;
            state.set(new TokenState.Kept(token, TokenPlace.SESSION));
            background.run(
                    () -> keep(wanted, token, place),
                    result -> {
                        TokenPlace now = kept(result);
                        if (wanted.equals(key) && isInUse(token)) {
                            state.set(new TokenState.Kept(token, now));
                        }
                    });
        }
    }

    /**
     * Keeps a token that was entered with its profile: in the vault, or without one for this
     * session. It takes the place of what was kept or typed for that profile.
     *
     * @param then what follows, also if it could not be kept: the form asks for it then
     */
    public void keepNew(TokenKey of, ApiToken token, Runnable then) {
        background.run(
                () ->
                        keep(
                                of,
                                token,
                                tokens.vaultTrouble().isEmpty()
                                        ? TokenPlace.VAULT
                                        : TokenPlace.SESSION),
                result -> {
                    TokenPlace now = kept(result);
                    if (of.equals(key)) {
                        form.text(Field.TOKEN).set("");
                        beforeChange = null;
                        state.set(new TokenState.Kept(token, now));
                    }
                    then.run();
                },
                failure -> {
                    then.run();
                    background.unexpected(failure);
                });
    }

    /** The profile has moved to another server: a token is bound to the one it was entered for. */
    public void forget(TokenKey of) {
        background.run(
                () -> tokens.forget(of),
                result -> {
                    switch (result) {
                        case ForgetResult.Forgotten() -> {}
                        case ForgetResult.Remains(var troubles) -> showAll(troubles);
                    }
                });
    }

    private boolean isInUse(ApiToken token) {
        return state.get() instanceof TokenState.Kept(ApiToken kept, TokenPlace place)
                && kept.equals(token);
    }

    /** In this place, or if it cannot keep it, in this session. Not for the UI thread. */
    private KeepResult keep(TokenKey of, ApiToken token, TokenPlace place) {
        KeepResult result = tokens.keep(of, token, place);
        if (result instanceof KeepResult.NotKept) {
            tokens.keep(of, token, TokenPlace.SESSION);
        }
        return result;
    }

    /** Where the token is now; this session if the place could not keep it. */
    private TokenPlace kept(KeepResult result) {
        return switch (result) {
            case KeepResult.Kept(TokenPlace place, var remains) -> {
                showAll(remains);
                yield place;
            }
            case KeepResult.NotKept(Trouble trouble) -> {
                notices.show(troubleNotice(trouble));
                yield TokenPlace.SESSION;
            }
        };
    }

    private void need(boolean vaultAvailable, boolean replaces) {
        // Into the vault by default; into a file only if the clerk says so, having read what that
        // means.
        keep.set(vaultAvailable);
        state.set(new TokenState.Needed(vaultAvailable, replaces));
    }

    private void showAll(List<Trouble> troubles) {
        troubles.forEach(trouble -> notices.show(troubleNotice(trouble)));
    }

    private static Notice troubleNotice(Trouble trouble) {
        return Notice.of("token.trouble." + trouble.kind(), trouble.detail());
    }
}
