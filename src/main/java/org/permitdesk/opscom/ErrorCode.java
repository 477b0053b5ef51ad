package org.permitdesk.opscom;

import static org.permitdesk.update.Field.END_DATE;
import static org.permitdesk.update.Field.PLATE;
import static org.permitdesk.update.Field.REFERENCE_ID;
import static org.permitdesk.update.Field.TOKEN;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.Field;

/**
 * The vendor's documented error codes. What each means to a clerk is in the message bundles, under
 * {@code code.<NAME>}.
 */
public enum ErrorCode {
    CLIENT_CODE_MISSING(9000, null),
    TOKEN_MISSING(9001, TOKEN),
    TOKEN_REFUSED(9002, TOKEN),
    REQUEST_NOT_PARSED(9003, null),
    END_TIME_REQUIRED(9004, END_DATE),
    END_TIME_INVALID(9005, END_DATE),
    PLATE_REQUIRED(9006, PLATE),
    START_TIME_INVALID(9007, null),
    REFERENCE_ID_REQUIRED(9008, REFERENCE_ID),
    RECORD_NOT_FOUND(9009, REFERENCE_ID),
    /** Plate type, province, vehicle, user: answers of the vendor's other calls. */
    OF_ANOTHER_CALL(9010, 9020, null),
    PLATE_TOO_LONG(9021, PLATE),
    RECORD_EXISTS(9022, null),
    VALUE_TOO_LONG(9030, null),
    VALUE_REQUIRED(9031, null),
    VALUE_TOO_SHORT(9032, null),
    VALUE_INVALID(9033, null);

    private final int first;
    private final int last;
    private final @Nullable Field field;

    ErrorCode(int code, @Nullable Field field) {
        this(code, code, field);
    }

    ErrorCode(int first, int last, @Nullable Field field) {
        this.first = first;
        this.last = last;
        this.field = field;
    }

    /** The meaning of a code, or empty for one the vendor does not document. */
    public static Optional<ErrorCode> of(int code) {
        return Arrays.stream(values()).filter(c -> c.first <= code && code <= c.last).findFirst();
    }

    /** The field at fault, where the code tells it. */
    public Optional<Field> field() {
        return Optional.ofNullable(field);
    }
}
