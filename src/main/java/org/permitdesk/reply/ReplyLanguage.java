package org.permitdesk.reply;

/**
 * A language that customers are written to in. Chosen for each reply, whatever language the program
 * speaks.
 */
public enum ReplyLanguage {
    ENGLISH("en"),
    FRENCH("fr");

    private final String code;

    ReplyLanguage(String code) {
        this.code = code;
    }

    /** French for {@code fr}; English for all else. */
    public static ReplyLanguage of(String code) {
        return code.equals(FRENCH.code) ? FRENCH : ENGLISH;
    }

    /** {@code en} or {@code fr}. */
    public String code() {
        return code;
    }

    /** The template of an office that has written none of its own. */
    public String original() {
        return switch (this) {
            case ENGLISH ->
                    """
                    Hello,

                    Your permit has been updated.
                    Your plate is now {plate}.
                    Your permit is valid until {end}.
                    The amount is now {amount}.

                    Reference: {reference}
                    Ticket: {ticket}
                    """;
            case FRENCH ->
                    """
                    Bonjour,

                    Votre permis a été modifié.
                    La plaque est maintenant {plaque}.
                    Le permis est valide jusqu’au {fin}.
                    Le montant est maintenant de {montant}.

                    Référence\u00a0: {référence}
                    Billet\u00a0: {billet}
                    """;
        };
    }
}
