package org.permitdesk.search;

/**
 * What the list is asked for.
 *
 * @param text words between blanks; an entry fits if it contains every one of them, in any order
 *     and place. Each is taken literally ({@code %_"*} are just text); case, accents and the kind
 *     of hyphen do not count. A word with hyphens is also found without them, if three characters
 *     remain: {@code ABC-123} finds {@code ABC123}. Any length; of more than {@value Words#MOST}
 *     different words the first ones count. Blank fits all.
 */
public record Question(String text, Filter filter, Order order) {
    /** Everything, the newest first. */
    public static final Question ALL = new Question("", Filter.NONE, Order.NEWEST_FIRST);

    /** Whether it is for everything, the newest first. */
    boolean isAll() {
        return text.isBlank() && filter.equals(Filter.NONE) && order.equals(Order.NEWEST_FIRST);
    }
}
