package org.permitdesk.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of one language, from the message bundles. */
public final class Texts {
    private static final String BUNDLE = "org.permitdesk.ui.messages";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
        bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The words of a language as Canadian offices use it.
     *
     * @param language {@code fr} for French; English for all else
     */
    public static Texts of(String language) {
        return new Texts(language.equals("fr") ? Locale.CANADA_FRENCH : Locale.CANADA);
    }

    /** {@code en} or {@code fr}. */
    public String language() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** For FXML, whose {@code %key} texts come from here. */
    public ResourceBundle bundle() {
        return bundle;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The words for a key.
     *
     * @param details put into {@code {0}}, {@code {1}} …
     * @throws MissingResourceException if the key has no words
     */
    public String get(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), locale).format(details);
    }
}
