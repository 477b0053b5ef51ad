package org.permitdesk.opscom;

/** Words from the network, fit to be shown. */
final class PlainText {
    private PlainText() {}

    /**
     * The words in one line and without any character that is not seen but acts, such as one that
     * turns the direction of writing.
     *
     * @param limit how many characters are kept; what is cut off leaves an ellipsis
     */
    static String of(String words, int limit) {
        return cut(words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip(), limit);
    }

    /** The same, but lines stay lines. */
    static String lines(String words, int limit) {
        String text =
                words.replace("\r\n", "\n")
                        .replaceAll("[[\\p{Cc}&&[^\n]]\\p{Cf}\\p{Zl}\\p{Zp}]+", " ")
                        .strip();
        return cut(text, limit);
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(limit - 1));
        return text.substring(0, pair ? limit - 1 : limit) + "…";
    }
}
