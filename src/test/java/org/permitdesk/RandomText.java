package org.permitdesk;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Seeded text of the kinds that arrive in a text field: digits and letters, and what pasting brings
 * along.
 *
 * <p>The seed is fixed, so that a failure repeats; {@code -Dpermitdesk.test.seed=7} tries another.
 * {@link #toString()} names it, for {@code as(...)}.
 */
public final class RandomText {
    private static final String SEED = "permitdesk.test.seed";
    private static final int HUGE = 100_000;
    private static final int SHOWN = 1_000;

    private static final List<String> FRAGMENTS =
            List.of(
                    "0123456789",
                    "0123456789",
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                    "abcdefghijklmnopqrstuvwxyz",
                    " -.,:/$_+#'\"`(){}[]<>;\\%&?!@*=|~^",
                    "\t\n\r\u000b\f\u0000\u001b\u007f\u0085",
                    "\u00a0\u202f\u2007\u2009\u3000\u2028\u2029",
                    "\u200b\u200c\u200d\u2060\ufeff\u00ad",
                    "\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2069\u05d0\u0627",
                    "\u0410\u0412\u0421\u0415\u041e\u0430\u0441\u0435\u043e",
                    "\uff10\uff11\uff15\uff19\uff21\uff3a\u0660\u0661\u0969",
                    "\u00e9\u00c9\u00df\u0131\u0130\u017f\u212a\u0301\u2212\u2010\u2013",
                    "\ud83d\ude97\ud83c\udde8\ud83c\udde6\ud835\udfd8",
                    "\ud83d\udc00");

    private final long seed;
    private final SplittableRandom random;

    private RandomText(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** A new sequence, the same each time. */
    public static RandomText seeded() {
        return new RandomText(Long.getLong(SEED, 20_261_101L));
    }

    /** From 0 to {@code bound - 1}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /**
     * Of every kind, some {@code maxLength} characters at most; surrogates come in pairs and alone.
     */
    public String any(int maxLength) {
        StringBuilder text = new StringBuilder();
        int length = below(maxLength + 1);
        while (text.length() < length) {
            text.append(character(oneOf(FRAGMENTS)));
        }
        return text.toString();
    }

    /** Up to {@code maxLength} characters out of {@code alphabet}. */
    public String of(String alphabet, int maxLength) {
        StringBuilder text = new StringBuilder();
        int length = below(maxLength + 1);
        while (text.length() < length) {
            text.append(character(alphabet));
        }
        return text.toString();
    }

    /** A good value with up to three characters put in, taken out or replaced. */
    public String near(String good) {
        StringBuilder text = new StringBuilder(good);
        for (int changes = below(4); changes > 0; changes--) {
            int at = below(text.length() + 1);
            int taken = at < text.length() ? below(2) : 0;
            text.replace(at, at + taken, below(3) == 0 ? "" : character(oneOf(FRAGMENTS)));
        }
        return text.toString();
    }

    private String character(String fragment) {
        int at = below(fragment.length());
        // Now and then a whole pair: a lone surrogate is the rarer thing.
        boolean pair = Character.isHighSurrogate(fragment.charAt(at)) && below(4) > 0;
        return fragment.substring(at, Math.min(fragment.length(), at + (pair ? 2 : 1)));
    }

    /**
     * What a parser may meet: sometimes anything at all, sometimes made of the characters of {@code
     * good}, sometimes one of {@code good} with a slip or two.
     */
    public String text(List<String> good) {
        return switch (below(3)) {
            case 0 -> any(60);
            case 1 -> of(String.join("", good), 14);
            default -> near(oneOf(good));
        };
    }

    /**
     * As {@link #text}, and one in a thousand as long as a whole page pasted by mistake: where a
     * pattern that tries too many ways never gets done.
     */
    public String pasted(List<String> good) {
        if (below(1_000) > 0) {
            return text(good);
        }
        String unit = below(2) == 0 ? oneOf(good) : text(good);
        return any(4) + unit.repeat(below(HUGE) / Math.max(1, unit.length())) + any(4);
    }

    /**
     * Hands {@code count} inputs to {@code check}. What it throws comes back with the seed and the
     * input.
     */
    public <T> void check(int count, Supplier<T> inputs, Consumer<T> check) {
        for (int i = 0; i < count; i++) {
            T input = inputs.get();
            try {
                check.accept(input);
            } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
                throw new AssertionError(this + ", input: " + shown(input.toString()), thrown);
            }
        }
    }

    /**
     * Texts of 100,000 characters, each one unit repeated between a head and a tail: what a pattern
     * that tries too many ways never gets done with.
     */
    public static Stream<String> huge(List<String> heads, List<String> units, List<String> tails) {
        return heads.stream()
                .flatMap(head ->
                        units.stream()
                                .map(unit -> head + unit.repeat(HUGE / unit.length()))
                                .flatMap(text -> tails.stream().map(text::concat)));
    }

    /** Readable in a report, and cut where it is huge. */
    public static String shown(String text) {
        int end = text.length() - SHOWN;
        return end <= SHOWN
                ? escaped(text)
                : "%s ... %s (%d characters)"
                        .formatted(
                                escaped(text.substring(0, SHOWN)),
                                escaped(text.substring(end)),
                                text.length());
    }

    /** Readable in a report, with every character outside ASCII by its number. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(c ->
                        escaped.append(c >= ' ' && c < 127 ? Character.toString(c) : unicode(c)));
        return escaped.toString();
    }

    private static String unicode(int c) {
        return "\\u%04x".formatted(c);
    }

    /** The seed, and how to set it. */
    @Override
    public String toString() {
        return "-D" + SEED + "=" + seed;
    }
}
