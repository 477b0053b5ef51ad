package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Recovery;
import org.permitdesk.opscom.ErrorCode;
import org.permitdesk.opscom.StepResult;
import org.permitdesk.practice.Rehearsal;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.NetworkField;
import org.permitdesk.preferences.PreferencesProblem;
import org.permitdesk.preferences.ProfileField;
import org.permitdesk.preferences.ProfileProblem;
import org.permitdesk.preferences.ThemeChoice;
import org.permitdesk.reply.TemplateProblem;
import org.permitdesk.token.TokenPlace;
import org.permitdesk.token.Trouble;
import org.permitdesk.ui.history.Period;
import org.permitdesk.update.Currency;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Problem;

/** The words that are there are the words that are asked for. */
class MessageKeysTest {
    private static final String CITY = "city.";

    /** What the code puts after the beginning of a key. */
    private static final Map<String, Collection<?>> COMPLETIONS =
            Map.ofEntries(
                    Map.entry("problem.", List.of(Problem.Kind.values())),
                    Map.entry("outcome.", List.of(OutcomeKind.values())),
                    Map.entry("waited.", List.of("DONE", "REFUSED", "NOT_SENT", "UNKNOWN")),
                    Map.entry("obstacle.", List.of(Outcome.NotSent.Obstacle.values())),
                    Map.entry("doubt.", List.of(Outcome.Unknown.Doubt.values())),
                    Map.entry("code.", and("UNDOCUMENTED", ErrorCode.values())),
                    Map.entry("history.", List.of(HistoryUnavailableException.Reason.values())),
                    Map.entry("history.restored.", List.of(Recovery.Extent.values())),
                    Map.entry("history.period.", List.of(Period.values())),
                    Map.entry("preferences.", List.of(PreferencesProblem.Kind.values())),
                    Map.entry("folder.", List.of(DataFolder.Reason.values())),
                    Map.entry("profile.problem.", ProfileProblems.keyEndings()),
                    Map.entry("reply.money.", List.of(Currency.values())),
                    Map.entry("reply.not.", notApplied()),
                    Map.entry("template.problem.", List.of(TemplateProblem.Kind.values())),
                    Map.entry("network.problem.", List.of(NetworkField.values())),
                    Map.entry("connection.step.", List.of(StepResult.Step.values())),
                    Map.entry("connection.trouble.", List.of(StepResult.Trouble.values())),
                    Map.entry("connection.fault.", List.of(StepResult.Fault.values())),
                    Map.entry("token.kept.", List.of(TokenPlace.values())),
                    Map.entry("token.trouble.", List.of(Trouble.Kind.values())),
                    Map.entry("rehearsal.", List.of(Rehearsal.values())),
                    Map.entry("theme.", List.of(ThemeChoice.values())),
                    Map.entry("preview.wire.", List.of(EndTimeSentAs.values())),
                    Map.entry("environment.", List.of("practice", "test", "production")),
                    Map.entry(CITY, LotZone.ids()));

    private static Map<String, String> words = Map.of();

    @BeforeAll
    static void read() throws IOException {
        words = BundleFile.read(BundleFile.ENGLISH).words();
    }

    private static List<String> and(String one, Enum<?>[] others) {
        return Stream.concat(Stream.of(one), names(others).stream()).toList();
    }

    private static Collection<OutcomeKind> notApplied() {
        return EnumSet.complementOf(EnumSet.of(OutcomeKind.DONE, OutcomeKind.APPLIED));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static Set<String> completed() {
        return COMPLETIONS.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(end -> entry.getKey() + end))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> wordless(Set<String> keys) {
        Set<String> wordless = new TreeSet<>(keys);
        wordless.removeAll(words.keySet());
        return wordless;
    }

    @Test
    void everyBeginningOfAKeyIsKnownHere() {
        assertThat(KeysInUse.completed()).containsExactlyInAnyOrderElementsOf(COMPLETIONS.keySet());
    }

    @Test
    void everyProblemOfAProfileWasMet() {
        assertThat(ProfileProblems.all())
                .extracting(ProfileProblem::field)
                .contains(ProfileField.values());
        assertThat(ProfileProblems.all())
                .extracting(ProfileProblem::kind)
                .contains(ProfileProblem.Kind.values());
    }

    @Test
    void everyConstantHasItsWords() {
        assertThat(wordless(completed())).filteredOn(key -> !key.startsWith(CITY)).isEmpty();
    }

    @Test
    void everyKeyInTheCodeHasItsWords() {
        assertThat(wordless(KeysInUse.askedFor())).isEmpty();
        assertThat(wordless(KeysInUse.lookingLike(words.keySet()))).isEmpty();
    }

    @Test
    void everyKeyInFxmlHasItsWords() {
        assertThat(wordless(KeysInUse.inFxml())).isEmpty();
    }

    @Test
    void wordsInFxmlHaveNothingToFillIn() {
        assertThat(KeysInUse.inFxml())
                .as("FXML shows words as they are written")
                .filteredOn(key -> words.getOrDefault(key, "").contains("{"))
                .isEmpty();
    }

    @Test
    void noWordsAreThatNobodyAsksFor() {
        Set<String> unused = new TreeSet<>(words.keySet());
        unused.removeAll(KeysInUse.literals());
        unused.removeAll(KeysInUse.inFxml());
        unused.removeAll(completed());

        assertThat(unused).isEmpty();
    }
}
