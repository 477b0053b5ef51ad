package org.permitdesk.practice;

/**
 * The vendor's error codes that a permit update can meet, with the vendor's messages.
 *
 * <p>The vendor publishes no HTTP status codes. Those here are a sensible server's; a client must
 * judge by the body and never depend on them.
 */
enum ErrorCode {
    CLIENT_CODE_MISSING(9000, 404, "Client Code is missing from the request."),
    TOKEN_MISSING(9001, 403, "API Token is missing from the request."),
    TOKEN_REFUSED(
            9002, 403, "The supplied API token does not have permission to perform that request."),
    NOT_PARSED(9003, 400, "Could not parse the request."),
    END_TIME_REQUIRED(9004, 400, "End Time is a required field."),
    END_TIME_INVALID(9005, 400, "The end time value is invalid."),
    PLATE_REQUIRED(9006, 400, "Plate is a required field."),
    REFERENCE_ID_REQUIRED(
            9008,
            400,
            "Reference ID is required. On a new permit push, a reference id is returned. This is"
                    + " required for updates and deletes."),
    NOT_FOUND(9009, 404, "Record not found."),
    PLATE_TOO_LONG(9021, 400, "The vehicle's plate length exceeds 50 characters."),
    TOO_LONG(9030, 400, "The field's maximum number of characters was exceeded."),
    REQUIRED(9031, 400, "The field is required."),
    TOO_SHORT(9032, 400, "The field has a minimum number of characters."),
    INVALID(9033, 400, "The field's value is invalid.");

    private final int code;
    private final int httpStatus;
    private final String message;

    ErrorCode(int code, int httpStatus, String message) {
        this.code = code;
        this.httpStatus = httpStatus;
        this.message = message;
    }

    int code() {
        return code;
    }

    int httpStatus() {
        return httpStatus;
    }

    String message() {
        return message;
    }
}
