package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.permitdesk.Examples;
import org.permitdesk.update.PermitUpdate;

class RequestBodyTest {

    @Test
    void writesEveryAttributeAsTextInTheOrderOfTheVendorsSample() {
        assertThat(wire(Examples.FULL))
                .isEqualTo(
                        "{\"apiToken\":\"t0ken-7c1e-SECRET-0042\","
                                + "\"referenceID\":\"1a9b5375-cb75-4c71-9939-eeae550b09ac\","
                                + "\"plate\":\"PL8RDR\",\"Amount\":\"14.50\",\"currency\":\"CAD\","
                                + "\"endTime\":\"2026-12-01T04:59:59\"}");
    }

    @Test
    void leavesOutWhatDoesNotChange() {
        assertThat(wire(Examples.PLATE_ONLY))
                .isEqualTo(
                        "{\"apiToken\":\"t0ken-7c1e-SECRET-0042\","
                                + "\"referenceID\":\"1a9b5375-cb75-4c71-9939-eeae550b09ac\","
                                + "\"plate\":\"PL8RDR\"}");
    }

    @Test
    void sendsTheCurrencyWithAnAmountAlone() {
        PermitUpdate endTimeOnly =
                new PermitUpdate(Examples.REFERENCE_ID, null, null, Examples.END_TIME, "", "");
        PermitUpdate moneyOnly =
                new PermitUpdate(Examples.REFERENCE_ID, null, Examples.MONEY, null, "", "");

        assertThat(wire(endTimeOnly)).contains("endTime").doesNotContain("currency", "Amount");
        assertThat(wire(moneyOnly)).endsWith("\"Amount\":\"14.50\",\"currency\":\"CAD\"}");
    }

    @Test
    void keepsReasonAndTicketInTheOffice() {
        assertThat(wire(Examples.FULL)).doesNotContain("misread", "T-17");
    }

    @Test
    void masksTheTokenAndNothingElse() {
        assertThat(RequestBody.masked(Examples.FULL))
                .isEqualTo(
                        wire(Examples.FULL)
                                .replace(Examples.TOKEN_TEXT, RequestBody.TOKEN_PLACEHOLDER));
    }

    @Test
    void putsOneAttributeOnALineForReading() {
        assertThat(RequestBody.maskedForReading(Examples.PLATE_ONLY))
                .isEqualTo(
                        """
                        {
                          "apiToken" : "YOUR-API-TOKEN",
                          "referenceID" : "1a9b5375-cb75-4c71-9939-eeae550b09ac",
                          "plate" : "PL8RDR"
                        }\
                        """);
    }

    private static String wire(PermitUpdate update) {
        return new String(RequestBody.bytes(update, Examples.TOKEN), StandardCharsets.UTF_8);
    }
}
