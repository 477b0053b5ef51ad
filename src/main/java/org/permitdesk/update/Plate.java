package org.permitdesk.update;

import static org.permitdesk.update.Field.PLATE;

import java.util.OptionalInt;
import org.permitdesk.update.Parsed.Blank;
import org.permitdesk.update.Parsed.Value;
import org.permitdesk.update.Parsed.Wrong;
import org.permitdesk.update.Problem.Kind;

/**
 * A licence plate as it is sent: up to 25 (vendor's limit) of A–Z, 0–9 and, if the profile keeps
 * them, blanks and dashes.
 */
public record Plate(String value) {
    public static final int MAX_LENGTH = 25;

    /**
     * Stands in the history where a plate was forgotten. No text is read as this plate, so that it
     * can be shown and searched for but never sent.
     */
    public static final Plate FORGOTTEN = new Plate("[forgotten]");

    public Plate {
        if (!value.equals("[forgotten]")
                && (value.isEmpty()
                        || value.length() > MAX_LENGTH
                        || !value.chars().allMatch(Plate::isAllowed))) {
            throw new IllegalArgumentException("not a plate: " + value);
        }
    }

    /**
     * Upper case, outer blanks removed; inner blanks and dashes too if {@code clean}. Nothing else
     * is rewritten: a tab or line end inside stays and is refused, because it stood between two
     * values.
     *
     * @param clean the profile's {@code cleanPlate}
     */
    public static Parsed<Plate> parse(String text, boolean clean) {
        String typed = Blanks.trim(text);
        if (typed.isEmpty()) {
            return new Blank<>();
        }
        StringBuilder plate = new StringBuilder();
        typed.codePoints()
                .filter(c -> !(clean && (c == '-' || Blanks.isSpace(c))))
                .map(Plate::upperCase)
                .forEach(plate::appendCodePoint);
        OptionalInt forbidden = plate.codePoints().filter(c -> !isAllowed(c)).findFirst();
        if (forbidden.isPresent()) {
            String character = Blanks.character(forbidden.getAsInt());
            return new Wrong<>(Problem.of(PLATE, Kind.PLATE_CHARACTER, character));
        }
        if (plate.chars().allMatch(c -> c == '-' || c == ' ')) {
            return new Wrong<>(Problem.unfinished(PLATE, Kind.PLATE_NOTHING_LEFT));
        }
        if (plate.length() > MAX_LENGTH) {
            String count = String.valueOf(plate.length());
            return new Wrong<>(Problem.of(PLATE, Kind.PLATE_TOO_LONG, count));
        }
        return new Value<>(new Plate(plate.toString()));
    }

    /**
     * The characters that are easily taken for one another (O and 0, I and 1, B and 8, S and 5, Z
     * and 2), each once, in order.
     */
    public String lookAlikes() {
        StringBuilder found = new StringBuilder();
        value.chars()
                .filter(c -> "O0I1B8S5Z2".indexOf(c) >= 0)
                .distinct()
                .forEach(c -> found.append((char) c));
        return found.toString();
    }

    // String.toUpperCase would turn ß into SS and ı into I: a plate nobody typed.
    private static int upperCase(int c) {
        return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
    }

    private static boolean isAllowed(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ' ';
    }
}
