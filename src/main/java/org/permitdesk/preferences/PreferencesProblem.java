package org.permitdesk.preferences;

import tools.jackson.databind.JsonNode;

/**
 * Something about the preferences file that a person should know. The words are the screen's; here
 * is what they are about.
 *
 * @param path the place in the file, as in {@code profiles[0].zone}; the file's name where it is
 *     about the whole file
 * @param detail see {@link Kind}; may be empty
 */
public record PreferencesProblem(Kind kind, String path, String detail) {
    private static final int LONGEST_VALUE = 60;

    /** Each kind has one sentence in each language. */
    public enum Kind {
        /** Not a JSON object in UTF-8, and therefore renamed. Detail: its new name. */
        SET_ASIDE,
        /** Not a JSON object in UTF-8, and renaming failed. Detail: the system's reason. */
        NOT_SET_ASIDE,
        /** Detail: the system's reason. */
        NOT_READABLE,
        /** Detail: the system's reason. */
        NOT_WRITTEN,
        /** Written by a later version of the program; it is not changed. Detail: its version. */
        NEWER_VERSION,
        /** A profile lacks a value that has no default. */
        MISSING,
        /** Detail: the value, cut to 60 characters. */
        WRONG_VALUE,
        /** A profile has the practice profile's ID. Detail: the ID. */
        ID_RESERVED,
        /** An earlier profile has the same ID. Detail: the ID. */
        ID_TAKEN,
        /** The profile in use is not there, or was left out. Detail: its ID. */
        NO_SUCH_PROFILE
    }

    static PreferencesProblem about(Kind kind, String path, JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.toString();
        return new PreferencesProblem(kind, path, shorten(text));
    }

    private static String shorten(String text) {
        // A line end or a bidi mark in a value must not take the sentence around it apart.
        String visible = text.replaceAll("\\p{C}", "\uFFFD");
        return visible.codePointCount(0, visible.length()) <= LONGEST_VALUE
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
    }
}
