package org.permitdesk.ui;

import java.util.function.UnaryOperator;
import javafx.scene.input.Clipboard;
import org.controlsfx.control.textfield.CustomTextField;

/**
 * A text field of one line that lets two pasted lines, or cells of a table, stay two values. A
 * plain text field drops line ends and tabs, and blanks may not count: two plates would become one.
 */
public final class LineField extends CustomTextField {
    private static final String BREAKS = "[\\t\\r\\n\\u000B\\f\\u0085\\u2028\\u2029]+";

    private UnaryOperator<String> pasteCleaner = UnaryOperator.identity();

    /** What is done to pasted text before it goes into an empty field. */
    public void setPasteCleaner(UnaryOperator<String> cleaner) {
        pasteCleaner = cleaner;
    }

    @Override
    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted == null) {
            return;
        }
        boolean replacesAll = getSelection().getLength() == getLength();
        String words = replacesAll ? pasteCleaner.apply(pasted) : pasted;
        // A table's cell, or a whole line, ends in a break that stands between no two values.
        replaceSelection(
                words.replaceAll("^" + BREAKS + "|" + BREAKS + "$", "").replaceAll(BREAKS, ", "));
    }
}
