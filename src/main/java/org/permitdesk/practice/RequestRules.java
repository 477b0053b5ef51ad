package org.permitdesk.practice;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.permitdesk.update.ReferenceId;

/**
 * The vendor's limits, written down a second time from its page.
 *
 * <p>The client's own rules are not used: one wrong reading of the page must not be on both sides.
 */
final class RequestRules {
    private static final int MAX_REFERENCE_ID = 50;
    private static final int MAX_PLATE = 25;
    private static final int MAX_CURRENCY = 10;
    private static final int MIN_AMOUNT = 4; // 0.01
    private static final int MAX_AMOUNT = 9; // 999999.99

    /** From here the vendor has words of its own for a plate that is too long. */
    private static final int MAX_VEHICLE_PLATE = 50;

    private static final Pattern REFERENCE_ID = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern PLATE = Pattern.compile("[ -~]+");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,6}\\.[0-9]{2}");
    private static final Pattern ZERO = Pattern.compile("0+\\.00");
    private static final Set<String> CURRENCIES = Set.of("CAD", "USD");
    // LocalDateTime.parse also takes fractions, missing seconds and years of more digits.
    private static final Pattern END_TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");

    private final String token;

    RequestRules(String token) {
        this.token = token;
    }

    /** The first error, in the order of {@link Attribute}, or the change. */
    Checked check(Map<Attribute, String> request) {
        for (Attribute attribute : Attribute.values()) {
            Optional<ErrorCode> error = errorIn(attribute, request.get(attribute));
            if (error.isPresent()) {
                return new Checked.Invalid(error.get());
            }
        }
        return new Checked.Valid(change(request));
    }

    private Optional<ErrorCode> errorIn(Attribute attribute, @Nullable String value) {
        if (value == null) {
            return when(attribute.isRequired(), attribute.whenEmpty());
        }
        if (value.isBlank()) {
            return Optional.of(attribute.whenEmpty());
        }
        return switch (attribute) {
            case TOKEN -> when(!value.equals(token), ErrorCode.TOKEN_REFUSED);
            case REFERENCE_ID -> inReferenceId(value);
            case END_TIME -> when(time(value).isEmpty(), ErrorCode.END_TIME_INVALID);
            case PLATE -> inPlate(value);
            case AMOUNT -> inAmount(value);
            case CURRENCY -> inCurrency(value);
        };
    }

    private static Optional<ErrorCode> inReferenceId(String id) {
        return id.length() > MAX_REFERENCE_ID
                ? Optional.of(ErrorCode.TOO_LONG)
                : when(!REFERENCE_ID.matcher(id).matches(), ErrorCode.INVALID);
    }

    private static Optional<ErrorCode> inPlate(String plate) {
        if (plate.length() > MAX_PLATE) {
            return Optional.of(
                    plate.length() > MAX_VEHICLE_PLATE
                            ? ErrorCode.PLATE_TOO_LONG
                            : ErrorCode.TOO_LONG);
        }
        return when(!PLATE.matcher(plate).matches(), ErrorCode.INVALID);
    }

    private static Optional<ErrorCode> inAmount(String amount) {
        if (amount.length() > MAX_AMOUNT) {
            return Optional.of(ErrorCode.TOO_LONG);
        }
        if (amount.length() < MIN_AMOUNT) {
            return Optional.of(ErrorCode.TOO_SHORT);
        }
        boolean fits = AMOUNT.matcher(amount).matches() && !ZERO.matcher(amount).matches();
        return when(!fits, ErrorCode.INVALID);
    }

    private static Optional<ErrorCode> inCurrency(String currency) {
        return currency.length() > MAX_CURRENCY
                ? Optional.of(ErrorCode.TOO_LONG)
                : when(!CURRENCIES.contains(currency), ErrorCode.INVALID);
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return END_TIME.matcher(text).matches()
                    ? Optional.of(LocalDateTime.parse(text))
                    : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Optional<ErrorCode> when(boolean wrong, ErrorCode error) {
        return wrong ? Optional.of(error) : Optional.empty();
    }

    private static PermitChange change(Map<Attribute, String> checked) {
        return new PermitChange(
                new ReferenceId(checked.getOrDefault(Attribute.REFERENCE_ID, "")),
                time(checked.getOrDefault(Attribute.END_TIME, "")).orElse(null),
                checked.get(Attribute.PLATE),
                checked.get(Attribute.AMOUNT),
                checked.get(Attribute.CURRENCY));
    }
}
