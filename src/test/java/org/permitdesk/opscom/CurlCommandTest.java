package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.permitdesk.Examples;

class CurlCommandTest {

    @Test
    void isTheSameRequestForAShellWithoutTheToken() {
        assertThat(CurlCommand.of(Examples.nowhere().endpoint(), Examples.PLATE_ONLY))
                .isEqualTo(
                        "curl -X POST -H 'Content-Type: application/json' -H 'Accept:"
                                + " application/json' -H 'Cache-Control: no-cache' --data-raw"
                                + " '{\"apiToken\":\"YOUR-API-TOKEN\",\"referenceID\":"
                                + "\"1a9b5375-cb75-4c71-9939-eeae550b09ac\",\"plate\":\"PL8RDR\"}'"
                                + " 'https://controller.invalid/api/OC-TOMA/v1/permits/update'");
    }
}
