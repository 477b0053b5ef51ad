package org.permitdesk.preferences;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.permitdesk.preferences.ProfileProblem.Kind;
import org.permitdesk.update.Currency;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.LotZone;

/**
 * A profile as it was entered, exactly as it was typed. Null is what was not chosen yet: nothing is
 * preselected where a wrong answer would send wrong data.
 */
public record ProfileDraft(
        String name,
        String baseUrl,
        String clientCode,
        String zone,
        @Nullable EndTimeSentAs endTimeSentAs,
        @Nullable Currency currency,
        boolean cleanPlate,
        @Nullable Boolean production) {

    private static final int MAX_CLIENT_CODE_LENGTH = 50;

    /**
     * The profile, its ID made from the name, or all that is still missing or wrong. Touches no
     * file; quick enough for every key.
     *
     * @param takenIds the IDs that the new profile must not get; see {@link Loaded#takenIds()}
     */
    public ProfileCheck check(Collection<String> takenIds) {
        String typedName = ProfileName.trim(name);
        String typedCode = ProfileName.trim(clientCode);
        Optional<URI> url = Endpoint.parseBaseUrl(baseUrl);
        Optional<LotZone> lotZone = LotZone.of(ProfileName.trim(zone));
        List<ProfileProblem> problems =
                Stream.of(
                                wrongName(typedName),
                                url.isPresent() ? none() : wrongBaseUrl(),
                                wrongClientCode(typedCode),
                                lotZone.isPresent() ? none() : wrongZone(),
                                missing(ProfileField.END_TIME_SENT_AS, endTimeSentAs),
                                missing(ProfileField.CURRENCY, currency),
                                missing(ProfileField.PRODUCTION, production))
                        .flatMap(Optional::stream)
                        .toList();
        if (!problems.isEmpty()
                || endTimeSentAs == null
                || currency == null
                || production == null) {
            return new ProfileCheck.Incomplete(problems);
        }
        return new ProfileCheck.Complete(
                new Profile(
                        ProfileName.id(typedName, takenIds),
                        typedName,
                        new Endpoint(url.orElseThrow(), typedCode),
                        lotZone.orElseThrow(),
                        endTimeSentAs,
                        currency,
                        cleanPlate,
                        production));
    }

    private static Optional<ProfileProblem> wrongName(String typed) {
        if (typed.isEmpty()) {
            return problem(ProfileField.NAME, Kind.MISSING);
        }
        if (ProfileName.hasHidden(typed)) {
            return problem(ProfileField.NAME, Kind.CHARACTER);
        }
        return ProfileName.isTooLong(typed)
                ? problem(ProfileField.NAME, Kind.TOO_LONG)
                : Optional.empty();
    }

    private Optional<ProfileProblem> wrongBaseUrl() {
        String typed = ProfileName.trim(baseUrl);
        if (typed.isEmpty()) {
            return problem(ProfileField.BASE_URL, Kind.MISSING);
        }
        boolean plain = typed.toLowerCase(Locale.ROOT).startsWith("http://");
        return problem(ProfileField.BASE_URL, plain ? Kind.NOT_HTTPS : Kind.NOT_AN_ADDRESS);
    }

    private static Optional<ProfileProblem> wrongClientCode(String typed) {
        if (typed.isEmpty()) {
            return problem(ProfileField.CLIENT_CODE, Kind.MISSING);
        }
        if (Endpoint.parseClientCode(typed).isPresent()) {
            return none();
        }
        // The first characters of a code too long tell whether its length is all that is wrong.
        String beginning = typed.substring(0, Math.min(typed.length(), MAX_CLIENT_CODE_LENGTH));
        boolean tooLong = Endpoint.parseClientCode(beginning).isPresent();
        return problem(ProfileField.CLIENT_CODE, tooLong ? Kind.TOO_LONG : Kind.CHARACTER);
    }

    private Optional<ProfileProblem> wrongZone() {
        boolean empty = ProfileName.trim(zone).isEmpty();
        return problem(ProfileField.ZONE, empty ? Kind.MISSING : Kind.NO_SUCH_ZONE);
    }

    private static Optional<ProfileProblem> missing(ProfileField field, @Nullable Object choice) {
        return choice == null ? problem(field, Kind.MISSING) : none();
    }

    private static Optional<ProfileProblem> problem(ProfileField field, Kind kind) {
        return Optional.of(new ProfileProblem(field, kind));
    }

    private static Optional<ProfileProblem> none() {
        return Optional.empty();
    }
}
