package org.permitdesk.preferences;

import org.jspecify.annotations.Nullable;
import org.permitdesk.reply.ReplyLanguage;
import org.permitdesk.reply.Template;

/**
 * What the office writes to customers, in place of the original texts.
 *
 * @param english a usable template; null for the original
 * @param french a usable template; null for the original
 */
public record ReplyTemplates(@Nullable String english, @Nullable String french) {

    /** Of an office that has written none. */
    public static final ReplyTemplates ORIGINAL = new ReplyTemplates(null, null);

    public ReplyTemplates {
        require(english, ReplyLanguage.ENGLISH);
        require(french, ReplyLanguage.FRENCH);
    }

    private static void require(@Nullable String text, ReplyLanguage language) {
        if (text != null && !Template.isUsable(text, language)) {
            throw new IllegalArgumentException("no template in " + language);
        }
    }

    /** The text of the template that holds. */
    public String text(ReplyLanguage language) {
        String own =
                switch (language) {
                    case ENGLISH -> english;
                    case FRENCH -> french;
                };
        return own == null ? language.original() : own;
    }

    /** The same with a template of the office's; the original text, and it follows that again. */
    public ReplyTemplates with(ReplyLanguage language, String text) {
        String own = text.equals(language.original()) ? null : text;
        return switch (language) {
            case ENGLISH -> new ReplyTemplates(own, french);
            case FRENCH -> new ReplyTemplates(english, own);
        };
    }
}
