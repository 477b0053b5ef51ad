package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Recovery;
import org.permitdesk.opscom.ErrorCode;
import org.permitdesk.practice.Rehearsal;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.PreferencesProblem;
import org.permitdesk.preferences.ThemeChoice;
import org.permitdesk.token.TokenPlace;
import org.permitdesk.token.Trouble;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.Problem;

class TextsTest {
    private static final Texts ENGLISH = Texts.of("en");
    private static final Texts FRENCH = Texts.of("fr");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]");

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(FRENCH.bundle().keySet()).isEqualTo(ENGLISH.bundle().keySet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void namesTheSameThingsInBothLanguages(String key) {
        assertThat(places(FRENCH, key)).isEqualTo(places(ENGLISH, key));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void writesNoApostropheThatWouldSwallowWhatFollows(String key) {
        assertThat(ENGLISH.bundle().getString(key)).doesNotContain("'");
        assertThat(FRENCH.bundle().getString(key)).doesNotContain("'");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void canFillInEverySentence(String key) {
        assertThat(new MessageFormat(ENGLISH.bundle().getString(key), Locale.CANADA)).isNotNull();
        assertThat(FRENCH.get(key, 1, 2, 3)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("keysOfValues")
    void hasWordsForEveryValue(String key) {
        assertThat(ENGLISH.has(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh", ""})
    void speaksEnglishUnlessFrenchIsAskedFor(String language) {
        assertThat(Texts.of(language).locale()).isEqualTo(Locale.CANADA);
    }

    private static Set<String> keys() {
        return new TreeSet<>(ENGLISH.bundle().keySet());
    }

    private static Stream<String> keysOfValues() {
        return Stream.of(
                        of("problem.", Problem.Kind.values()),
                        of("obstacle.", Obstacle.values()),
                        of("doubt.", Doubt.values()),
                        of("code.", ErrorCode.values()),
                        of("outcome.", OutcomeKind.values()),
                        of("token.trouble.", Trouble.Kind.values()),
                        of("token.kept.", TokenPlace.values()),
                        of("preferences.", PreferencesProblem.Kind.values()),
                        of("history.", HistoryUnavailableException.Reason.values()),
                        of("history.restored.", Recovery.Extent.values()),
                        of("folder.", DataFolder.Reason.values()),
                        of("theme.", ThemeChoice.values()),
                        of("preview.wire.", EndTimeSentAs.values()),
                        of("rehearsal.", Rehearsal.values()))
                .flatMap(keys -> keys);
    }

    private static Stream<String> of(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value);
    }

    private static Set<String> places(Texts texts, String key) {
        return PLACE.matcher(texts.bundle().getString(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
