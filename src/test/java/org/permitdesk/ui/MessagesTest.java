package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.permitdesk.ui.BundleFile.ENGLISH;
import static org.permitdesk.ui.BundleFile.FRENCH;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    /** An ordinary space where French has one that keeps the line together. */
    private static final Pattern BREAKABLE = Pattern.compile(" [:»%]|« ");

    private static final int MOST_DETAILS = 4;

    @ParameterizedTest
    @CsvSource({FRENCH + "," + ENGLISH, ENGLISH + "," + FRENCH})
    void saysAllThatTheOtherLanguageSays(String name, String other) throws IOException {
        BundleFile file = BundleFile.read(name);
        String missing = file.missingLines(BundleFile.read(other));

        assertThat(missing).withFailMessage("%s lacks:%n%s", file.path(), missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void hasNoKeyTwice(String name) throws IOException {
        assertThat(BundleFile.read(name).repeatedKeys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void hasWordsForEveryKey(String name) throws IOException {
        assertThat(keysWhose(String::isBlank, BundleFile.read(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void hasNoStraightApostrophe(String name) throws IOException {
        assertThat(keysWhose(words -> words.contains("'"), BundleFile.read(name)))
                .as("one would keep the next brace from being filled in")
                .isEmpty();
    }

    @Test
    void breaksNoFrenchLineBeforeAColonOrWithinQuotationMarks() throws IOException {
        assertThat(keysWhose(words -> BREAKABLE.matcher(words).find(), BundleFile.read(FRENCH)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ENGLISH + ",en-CA", FRENCH + ",fr-CA"})
    void fillsInEveryBrace(String name, Locale locale) throws IOException {
        BundleFile file = BundleFile.read(name);

        assertThat(keysWhose(words -> !isFilledIn(words, locale), file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({FRENCH + "," + ENGLISH, ENGLISH + "," + FRENCH})
    void fillsInTheSameDetailsAsTheOtherLanguage(String name, String other) throws IOException {
        Map<String, String> otherWords = BundleFile.read(other).words();
        Map<String, String> differing = new TreeMap<>(BundleFile.read(name).words());
        differing
                .entrySet()
                .removeIf(entry -> {
                    String words = otherWords.getOrDefault(entry.getKey(), entry.getValue());
                    return places(words).equals(places(entry.getValue()));
                });

        assertThat(differing).isEmpty();
    }

    private static List<String> keysWhose(Predicate<String> words, BundleFile file) {
        return file.words().entrySet().stream()
                .filter(entry -> words.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** For one and for many, which may be other words with braces of their own. */
    private static boolean isFilledIn(String words, Locale locale) {
        return IntStream.of(1, 7)
                .allMatch(count -> {
                    Object[] details = new Object[MOST_DETAILS];
                    Arrays.fill(details, count);
                    try {
                        String sentence = new MessageFormat(words, locale).format(details);
                        return !sentence.contains("{") && !sentence.contains("}");
                    } catch (IllegalArgumentException unreadable) {
                        return false;
                    }
                });
    }

    private static Set<Integer> places(String words) {
        return PLACE.matcher(words)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }
}
