package org.permitdesk.reply;

/**
 * Why a text cannot be a template.
 *
 * @param detail what is at fault, as {@link Kind} says
 */
public record TemplateProblem(Kind kind, String detail) {

    public enum Kind {
        /** There is nothing in it; no detail. */
        EMPTY,
        /** The number of characters. */
        TOO_LONG,
        /** A control character, or half of one, by its number: {@code U+0000}. */
        CHARACTER,
        /** What stands between the braces. */
        UNKNOWN_PLACEHOLDER,
        /** The rest of the line, from the brace on. */
        NOT_CLOSED,
        /** The line up to the brace. */
        NOT_OPENED
    }

    /** Whether more typing may cure it. */
    public boolean isUnfinished() {
        return kind == Kind.EMPTY || kind == Kind.NOT_CLOSED;
    }
}
