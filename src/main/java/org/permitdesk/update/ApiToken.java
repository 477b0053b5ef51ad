package org.permitdesk.update;

import static org.permitdesk.update.Field.TOKEN;

import org.permitdesk.update.Parsed.Blank;
import org.permitdesk.update.Parsed.Value;
import org.permitdesk.update.Parsed.Wrong;
import org.permitdesk.update.Problem.Kind;

/**
 * The secret that lets an office change its permits: up to 50 letters, digits and dashes (vendor's
 * limit).
 *
 * <p>Not a record, so that neither {@code toString()} nor a log can show it. {@link #reveal()} is
 * for the request and the vault alone.
 */
public final class ApiToken {
    private static final String MASK = "***";

    private final String secret;

    private ApiToken(String secret) {
        this.secret = secret;
    }

    /** Outer blanks are not part of a token. No problem names a character of it. */
    public static Parsed<ApiToken> parse(String text) {
        String secret = Blanks.trim(text);
        if (secret.isEmpty()) {
            return new Blank<>();
        }
        if (Codes.forbidden(secret).isPresent()) {
            return new Wrong<>(Problem.of(TOKEN, Kind.TOKEN_CHARACTER));
        }
        if (secret.length() > Codes.MAX_LENGTH) {
            String count = String.valueOf(secret.length());
            return new Wrong<>(Problem.of(TOKEN, Kind.TOKEN_TOO_LONG, count));
        }
        return new Value<>(new ApiToken(secret));
    }

    public String reveal() {
        return secret;
    }

    /**
     * The last four characters, for "ending 0042"; none of a token so short that they would give it
     * away.
     */
    public String ending() {
        return secret.length() < 12 ? "" : secret.substring(secret.length() - 4);
    }

    /**
     * The text with every occurrence of the token replaced, in whichever form a server may echo it.
     */
    public String mask(String text) {
        return TokenEcho.of(secret).matcher(text).replaceAll(MASK);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiToken token && token.secret.equals(secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
