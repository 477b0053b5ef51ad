package org.permitdesk.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeTest {
    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = Office.open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"referenceID", "referenceid", "reference_id"})
    void takesTheReferenceIdUnderEachName(String name) throws Exception {
        Map<String, String> body = Office.request("plate", "NEW1");
        body.put(name, body.remove("referenceID"));

        office.send(body);

        assertThat(office.permit(Office.ID).plate()).isEqualTo("NEW1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"endTime", "EndDateUtc"})
    void takesTheEndTimeUnderEachName(String name) throws Exception {
        office.send(Office.request(name, "2026-12-31T23:59:00"));

        assertThat(office.permit(Office.ID).endTimeUtc())
                .isEqualTo(LocalDateTime.of(2026, 12, 31, 23, 59));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plate", "LicencePlate"})
    void takesThePlateUnderEachName(String name) throws Exception {
        office.send(Office.request(name, "PL8RDR"));

        assertThat(office.permit(Office.ID).plate()).isEqualTo("PL8RDR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amount", "amount"})
    void takesTheAmountUnderEachName(String name) throws Exception {
        office.send(Office.request(name, "99.95"));

        assertThat(office.permit(Office.ID).amount()).isEqualTo("99.95");
    }

    @ParameterizedTest
    @ValueSource(strings = {"currency", "CurrencyID"})
    void takesTheCurrencyUnderEachName(String name) throws Exception {
        office.send(Office.request(name, "USD"));

        assertThat(office.permit(Office.ID).currency()).isEqualTo("USD");
    }

    @ParameterizedTest
    @CsvSource({
        "reference_id, 7c1f0a52-3b0e-4f5c-9d61-2f8f6f0b7a11",
        "EndDateUtc, 2026-12-31T23:59:00",
        "LicencePlate, NEW1",
        "amount, 1.00",
        "CurrencyID, USD"
    })
    void refusesAnAttributeUnderTwoOfItsNames(String second, String value) throws Exception {
        Map<String, String> body =
                Office.request(
                        "endTime",
                        "2026-12-31T23:59:00",
                        "plate",
                        "NEW1",
                        "Amount",
                        "1.00",
                        "currency",
                        "USD");
        body.put(second, value);

        assertThat(office.code(body)).isEqualTo(9003);
    }

    @Test
    void leavesWhatIsNotSentAsItIs() throws Exception {
        PracticePermit before = office.permit(Office.ID);

        office.send(Office.request("plate", "NEW1"));

        assertThat(office.permit(Office.ID))
                .usingRecursiveComparison()
                .ignoringFields("plate", "updates")
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ApiToken", "Plate", "start_time"})
    void passesOverNamesThatTheVendorDoesNotList(String name) throws Exception {
        office.send(Office.request(name, "X", "plate", "NEW1"));

        assertThat(office.permit(Office.ID).plate()).isEqualTo("NEW1");
    }
}
