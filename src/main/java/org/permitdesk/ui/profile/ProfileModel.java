package org.permitdesk.ui.profile;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.permitdesk.preferences.Profile;
import org.permitdesk.preferences.ProfileCheck;
import org.permitdesk.preferences.ProfileDraft;
import org.permitdesk.preferences.ProfileField;
import org.permitdesk.preferences.ProfileProblem;
import org.permitdesk.token.TokenKey;
import org.permitdesk.ui.Said;
import org.permitdesk.ui.form.TokenModel;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Currency;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Parsed;
import org.permitdesk.update.Problem;

/** A profile being added or changed. Validates live and tries nothing by itself. UI thread only. */
public final class ProfileModel {
    private final PreferencesModel preferences;
    private final TokenModel tokens;
    private final @Nullable Profile original;

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty baseUrl =
            new SimpleStringProperty("https://controller.operationscommander.io");
    private final StringProperty clientCode = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> zone = new SimpleObjectProperty<>();
    // Nothing is chosen beforehand where a wrong answer would send wrong data.
    private final ObjectProperty<@Nullable EndTimeSentAs> endTimeSentAs =
            new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Currency> currency = new SimpleObjectProperty<>();
    private final BooleanProperty cleanPlate = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable Boolean> production = new SimpleObjectProperty<>();
    private final StringProperty token = new SimpleStringProperty("");

    private final Said<ProfileField, ProfileProblem> said =
            new Said<>(EnumSet.allOf(ProfileField.class), ProfileProblem::field, this::isDue);
    private final ReadOnlyObjectWrapper<@Nullable Problem> tokenSaid =
            new ReadOnlyObjectWrapper<>();
    private final Set<ProfileField> left = EnumSet.noneOf(ProfileField.class);
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private boolean savePressed;

    /**
     * A new profile, or a change of an existing one.
     *
     * @param original null for a new one
     */
    public ProfileModel(
            PreferencesModel preferences, TokenModel tokens, @Nullable Profile original) {
        this.preferences = preferences;
        this.tokens = tokens;
        this.original = original;
        if (original != null) {
            fill(original);
        }
        List.<ObservableValue<?>>of(
                        name,
                        baseUrl,
                        clientCode,
                        zone,
                        endTimeSentAs,
                        currency,
                        cleanPlate,
                        production,
                        token)
                .forEach(property -> property.subscribe(now -> recheck()));
    }

    private void fill(Profile profile) {
        name.set(profile.name());
        baseUrl.set(profile.endpoint().baseUrl().toString());
        clientCode.set(profile.endpoint().clientCode());
        zone.set(profile.zone().id());
        endTimeSentAs.set(profile.endTimeSentAs());
        currency.set(profile.currency());
        cleanPlate.set(profile.cleanPlate());
        production.set(profile.production());
    }

    public boolean isNew() {
        return original == null;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty baseUrlProperty() {
        return baseUrl;
    }

    public StringProperty clientCodeProperty() {
        return clientCode;
    }

    public ObjectProperty<@Nullable String> zoneProperty() {
        return zone;
    }

    public ObjectProperty<@Nullable EndTimeSentAs> endTimeSentAsProperty() {
        return endTimeSentAs;
    }

    public ObjectProperty<@Nullable Currency> currencyProperty() {
        return currency;
    }

    public BooleanProperty cleanPlateProperty() {
        return cleanPlate;
    }

    public ObjectProperty<@Nullable Boolean> productionProperty() {
        return production;
    }

    /** May stay empty: the form asks for it when it is needed. */
    public StringProperty tokenProperty() {
        return token;
    }

    /** The problem to say under a field, or null. */
    public ReadOnlyObjectProperty<@Nullable ProfileProblem> saidProperty(ProfileField field) {
        return said.property(field);
    }

    public ReadOnlyObjectProperty<@Nullable Problem> tokenSaidProperty() {
        return tokenSaid.getReadOnlyProperty();
    }

    /** While the token is being kept, which may take the vault seconds. */
    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    public void focusLost(ProfileField field) {
        left.add(field);
        recheck();
    }

    /**
     * Saves the profile and makes it the active one, if nothing is missing or wrong. Does nothing
     * while it is being saved: a second press would add a second profile.
     *
     * @return the first field to mend, or empty when it was saved or only the token is wrong
     */
    public Optional<ProfileField> save(Runnable saved) {
        if (saving.get()) {
            return Optional.empty();
        }
        savePressed = true;
        recheck();
        return switch (check()) {
            case ProfileCheck.Incomplete(List<ProfileProblem> problems) ->
                    Optional.of(problems.getFirst().field());
            case ProfileCheck.Complete(Profile profile) -> {
                if (tokenSaid.get() == null) {
                    store(withId(profile), saved);
                }
                yield Optional.empty();
            }
        };
    }

    private void store(Profile profile, Runnable saved) {
        TokenKey key = new TokenKey(profile.id(), profile.endpoint().baseUrl());
        if (original != null) {
            TokenKey before = new TokenKey(original.id(), original.endpoint().baseUrl());
            if (!before.equals(key)) {
                tokens.forget(before);
            }
        }
        Runnable put =
                () -> {
                    preferences.put(profile);
                    saved.run();
                };
        if (ApiToken.parse(token.get()) instanceof Parsed.Value<ApiToken>(ApiToken typed)) {
            saving.set(true);
            tokens.keepNew(key, typed, put);
        } else {
            put.run();
        }
    }

    /** A renamed profile stays the one that the token and the history know. */
    private Profile withId(Profile profile) {
        return original == null
                ? profile
                : new Profile(
                        original.id(),
                        profile.name(),
                        profile.endpoint(),
                        profile.zone(),
                        profile.endTimeSentAs(),
                        profile.currency(),
                        profile.cleanPlate(),
                        profile.production());
    }

    private ProfileCheck check() {
        String zoneId = zone.get();
        return new ProfileDraft(
                        name.get(),
                        baseUrl.get(),
                        clientCode.get(),
                        zoneId == null ? "" : zoneId,
                        endTimeSentAs.get(),
                        currency.get(),
                        cleanPlate.get(),
                        production.get())
                .check(preferences.takenIds());
    }

    private void recheck() {
        said.say(
                check() instanceof ProfileCheck.Incomplete(List<ProfileProblem> found)
                        ? found
                        : List.of());
        tokenSaid.set(
                ApiToken.parse(token.get()) instanceof Parsed.Wrong<ApiToken>(Problem problem)
                        ? problem
                        : null);
    }

    private boolean isDue(ProfileProblem problem) {
        boolean missing = problem.kind() == ProfileProblem.Kind.MISSING;
        return savePressed
                || (!missing && (!problem.unfinished() || left.contains(problem.field())));
    }
}
