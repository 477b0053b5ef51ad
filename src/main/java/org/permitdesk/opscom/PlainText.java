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
        String text = words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        if (text.length() <= limit) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(limit - 1));
        return text.substring(0, pair ? limit - 1 : limit) + "…";
    }
}
