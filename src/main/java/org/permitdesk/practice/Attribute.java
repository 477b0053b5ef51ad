package org.permitdesk.practice;

import java.util.Optional;

/** What a request may carry, in the order it is checked. */
enum Attribute {
    TOKEN(true, ErrorCode.TOKEN_MISSING),
    REFERENCE_ID(true, ErrorCode.REFERENCE_ID_REQUIRED),
    END_TIME(false, ErrorCode.END_TIME_REQUIRED),
    PLATE(false, ErrorCode.PLATE_REQUIRED),
    AMOUNT(false, ErrorCode.REQUIRED),
    CURRENCY(false, ErrorCode.REQUIRED);

    private final boolean required;
    private final ErrorCode whenEmpty;

    Attribute(boolean required, ErrorCode whenEmpty) {
        this.required = required;
        this.whenEmpty = whenEmpty;
    }

    /** Whether a request without it is refused. */
    boolean isRequired() {
        return required;
    }

    /** The answer to one that is there and blank, and to a required one that is not there. */
    ErrorCode whenEmpty() {
        return whenEmpty;
    }

    /** By any of the names that the vendor accepts, in exactly these letters. */
    static Optional<Attribute> named(String name) {
        return switch (name) {
            case "apiToken" -> Optional.of(TOKEN);
            case "referenceID", "referenceid", "reference_id" -> Optional.of(REFERENCE_ID);
            case "endTime", "EndDateUtc" -> Optional.of(END_TIME);
            case "plate", "LicencePlate" -> Optional.of(PLATE);
            case "Amount", "amount" -> Optional.of(AMOUNT);
            case "currency", "CurrencyID" -> Optional.of(CURRENCY);
            default -> Optional.empty();
        };
    }
}
