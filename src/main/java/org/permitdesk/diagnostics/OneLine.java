package org.permitdesk.diagnostics;

/** Text that stays on its line and looks like what it is, wherever it is shown. */
final class OneLine {
    private OneLine() {}

    /**
     * The text with each character that is not seen, or that moves others, by its number: line ends
     * and other control characters, marks of direction, lone surrogates. All others stay.
     */
    static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (isSeen(c)) {
                        line.appendCodePoint(c);
                    } else {
                        line.append(c < 0x10000 ? "\\u%04x".formatted(c) : "\\u{%x}".formatted(c));
                    }
                });
        return line.toString();
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            default -> true;
        };
    }
}
