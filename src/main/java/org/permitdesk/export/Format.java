package org.permitdesk.export;

/**
 * The formats of an export. In each, a line ends with the hash of {@link LineChain}, between these
 * texts.
 */
public enum Format {
    /** For spreadsheets: RFC 4180, UTF-8 with BOM, every value a text. */
    CSV("csv", ",", "\r\n"),
    /** For programs: one JSON object a line, UTF-8, the first one about the file. */
    JSON_LINES("jsonl", ",\"hash\":\"", "\"}\n");

    private final String extension;
    private final String beforeHash;
    private final String afterHash;

    Format(String extension, String beforeHash, String afterHash) {
        this.extension = extension;
        this.beforeHash = beforeHash;
        this.afterHash = afterHash;
    }

    /** What names of such files end in, without the dot. */
    public String extension() {
        return extension;
    }

    String beforeHash() {
        return beforeHash;
    }

    String afterHash() {
        return afterHash;
    }
}
