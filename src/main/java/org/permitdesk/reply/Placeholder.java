package org.permitdesk.reply;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a template may leave to be filled in, in the order in which it is offered. */
public enum Placeholder {
    PLATE("plate", "plaque"),
    AMOUNT("amount", "montant"),
    END("end", "fin"),
    REFERENCE("reference", "référence"),
    TICKET("ticket", "billet"),
    OFFICE("office", "bureau"),
    CLERK("clerk", "commis");

    private static final Pattern OUTER_BLANKS = Pattern.compile("^\\h++|\\h++$");

    private final String english;
    private final String french;

    Placeholder(String english, String french) {
        this.english = english;
        this.french = french;
    }

    /** The one of that name in the template's language, in capitals or not. */
    static Optional<Placeholder> named(String name, ReplyLanguage language) {
        // A Mac may write é as e and an accent; a word processor puts no-break spaces in.
        String trimmed = OUTER_BLANKS.matcher(name).replaceAll("");
        String composed = Normalizer.normalize(trimmed, Normalizer.Form.NFC);
        return Arrays.stream(values())
                .filter(one -> one.name(language).equalsIgnoreCase(composed))
                .findFirst();
    }

    /** What stands between the braces. */
    public String name(ReplyLanguage language) {
        return switch (language) {
            case ENGLISH -> english;
            case FRENCH -> french;
        };
    }

    /** As a template has it, with its braces. */
    public String text(ReplyLanguage language) {
        return "{" + name(language) + "}";
    }
}
