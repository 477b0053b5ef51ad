package org.permitdesk.preferences;

import java.util.regex.Pattern;
import org.permitdesk.update.Currency;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Terms;

/**
 * One office's controller, and what is settled about every update that goes there. None of it has a
 * default: each value decides what is sent, or where to.
 *
 * @param id {@code [a-z0-9-]{1,40}}; never changes, for the token and the history refer to it
 * @param name what the clerk calls it: 1 to 40 visible characters
 * @param currency what the form offers first
 * @param cleanPlate whether blanks and dashes inside a plate are removed
 * @param production whether an update there counts, as opposed to a test system
 */
public record Profile(
        String id,
        String name,
        Endpoint endpoint,
        LotZone zone,
        EndTimeSentAs endTimeSentAs,
        Currency currency,
        boolean cleanPlate,
        boolean production) {

    /** The ID of the profile that is always there and never in the file: the one to practise on. */
    public static final String PRACTICE_ID = "practice";

    static final int MAX_ID_LENGTH = 40;

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1," + MAX_ID_LENGTH + "}");

    public Profile {
        if (!isId(id) || !ProfileName.isName(name)) {
            throw new IllegalArgumentException("not a profile: " + id + ", " + name);
        }
    }

    public Terms terms() {
        return new Terms(zone, endTimeSentAs, cleanPlate);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
