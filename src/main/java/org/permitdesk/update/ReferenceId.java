package org.permitdesk.update;

import static org.permitdesk.update.Field.REFERENCE_ID;

import java.util.OptionalInt;
import org.permitdesk.update.Parsed.Blank;
import org.permitdesk.update.Parsed.Value;
import org.permitdesk.update.Parsed.Wrong;
import org.permitdesk.update.Problem.Kind;

/**
 * What the server answered when the permit was pushed: up to 50 letters, digits and dashes
 * (vendor's limit). It is not the permit number.
 */
public record ReferenceId(String value) {
    public static final int MAX_LENGTH = Codes.MAX_LENGTH;

    private static final String WRAPPING = "\"'`{}[]()<>«»“”‘’„,;";

    public ReferenceId {
        if (!Codes.isCode(value)) {
            throw new IllegalArgumentException("not a reference ID");
        }
    }

    /** The last four characters, which is all of it that a log may hold; all of a shorter one. */
    public String ending() {
        return value.substring(Math.max(0, value.length() - 4));
    }

    /** The text without what copying brings along: outer blanks, quotes, braces, line ends. */
    public static String clean(String text) {
        return Blanks.trim(text, c -> Blanks.isBlank(c) || WRAPPING.indexOf(c) >= 0);
    }

    public static Parsed<ReferenceId> parse(String text) {
        String id = clean(text);
        if (Blanks.trim(text).isEmpty()) {
            return new Blank<>();
        }
        if (id.isEmpty()) {
            // An opening quote: what it wraps may still come.
            return new Wrong<>(Problem.unfinished(REFERENCE_ID, Kind.REFERENCE_ID_MISSING));
        }
        String[] parts = id.split("[\\s\\h,;\"'{}]+", -1);
        if (parts.length == 2 && Codes.isCode(parts[0]) && Codes.isCode(parts[1])) {
            return new Wrong<>(
                    Problem.of(REFERENCE_ID, Kind.REFERENCE_ID_TWO_VALUES, parts[0], parts[1]));
        }
        OptionalInt forbidden = Codes.forbidden(id);
        if (forbidden.isPresent()) {
            String character = Blanks.character(forbidden.getAsInt());
            return new Wrong<>(Problem.of(REFERENCE_ID, Kind.REFERENCE_ID_CHARACTER, character));
        }
        if (id.length() > MAX_LENGTH) {
            String count = String.valueOf(id.length());
            return new Wrong<>(Problem.of(REFERENCE_ID, Kind.REFERENCE_ID_TOO_LONG, count));
        }
        return new Value<>(new ReferenceId(id));
    }
}
