package org.permitdesk.ui;

import java.util.function.UnaryOperator;
import javafx.scene.input.Clipboard;
import org.controlsfx.control.textfield.CustomTextField;

/**
 * A text field of one line that lets two pasted lines stay two words. A plain text field drops the
 * line ends, and two reference IDs would become one.
 */
public final class LineField extends CustomTextField {
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
        replaceSelection(words.replaceAll("[\\r\\n\\u2028\\u2029]+", " "));
    }
}
