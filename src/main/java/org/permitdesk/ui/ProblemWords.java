package org.permitdesk.ui;

import java.lang.Character.UnicodeScript;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.permitdesk.update.Problem;

/** Problems in words: what to do, and where. */
public final class ProblemWords {
    private final Texts texts;

    public ProblemWords(Texts texts) {
        this.texts = texts;
    }

    public String sentence(Problem problem) {
        List<String> details = problem.details();
        Object[] named =
                IntStream.range(0, details.size())
                        .mapToObj(i -> detail(problem.kind(), i, details.get(i)))
                        .toArray();
        return texts.get("problem." + problem.kind(), named);
    }

    private String detail(Problem.Kind kind, int index, String detail) {
        return switch (kind) {
            case REFERENCE_ID_CHARACTER, PLATE_CHARACTER, AMOUNT_CHARACTER -> character(detail);
            case END_DATE_DAY -> index == 0 ? month(detail) : detail;
            case END_TIME_GAP -> detail.substring(detail.indexOf('T') + 1);
            case AMOUNT_CENTS_MISSING, AMOUNT_GROUPED -> decimal(detail);
            case AMOUNT_TWO_READINGS -> index == 0 ? detail : decimal(detail);
            default -> detail;
        };
    }

    /** An amount as this language writes it; both ways are understood. */
    private String decimal(String amount) {
        return texts.language().equals("fr") ? amount.replace('.', ',') : amount;
    }

    private String month(String yearMonth) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", texts.locale())
                .format(YearMonth.parse(yearMonth));
    }

    /**
     * A character so that it can be found: itself, and its number where it cannot be seen or passes
     * for another.
     */
    private String character(String character) {
        int codePoint = character.codePointAt(0);
        String number = "U+%04X".formatted(codePoint);
        if (codePoint == ' ') {
            return texts.get("character.space");
        }
        if (Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint)) {
            return texts.get("character.otherSpace", number);
        }
        if (!isVisible(codePoint)) {
            return texts.get("character.invisible", number);
        }
        if (UnicodeScript.of(codePoint) == UnicodeScript.CYRILLIC) {
            return texts.get("character.cyrillic", character, number);
        }
        return codePoint < 0x250
                ? texts.get("character.plain", character)
                : texts.get("character.numbered", character, number);
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    false;
            default -> true;
        };
    }
}
