package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.update.Field;

class ErrorCodeTest {

    @ParameterizedTest
    @CsvSource({
        "9000, CLIENT_CODE_MISSING,",
        "9001, TOKEN_MISSING, TOKEN",
        "9002, TOKEN_REFUSED, TOKEN",
        "9003, REQUEST_NOT_PARSED,",
        "9004, END_TIME_REQUIRED, END_DATE",
        "9005, END_TIME_INVALID, END_DATE",
        "9006, PLATE_REQUIRED, PLATE",
        "9007, START_TIME_INVALID,",
        "9008, REFERENCE_ID_REQUIRED, REFERENCE_ID",
        "9009, RECORD_NOT_FOUND, REFERENCE_ID",
        "9010, OF_ANOTHER_CALL,",
        "9011, OF_ANOTHER_CALL,",
        "9019, OF_ANOTHER_CALL,",
        "9020, OF_ANOTHER_CALL,",
        "9021, PLATE_TOO_LONG, PLATE",
        "9022, RECORD_EXISTS,",
        "9030, VALUE_TOO_LONG,",
        "9031, VALUE_REQUIRED,",
        "9032, VALUE_TOO_SHORT,",
        "9033, VALUE_INVALID,"
    })
    void knowsEveryDocumentedCodeAndItsField(int code, ErrorCode meaning, String field) {
        assertThat(ErrorCode.of(code)).contains(meaning);
        assertThat(meaning.field().map(Field::name).orElse(""))
                .isEqualTo(field == null ? "" : field);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -9009, 0, 8999, 9023, 9029, 9034, Integer.MAX_VALUE})
    void knowsNoOther(int code) {
        assertThat(ErrorCode.of(code)).isEmpty();
    }
}
