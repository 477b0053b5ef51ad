package org.permitdesk.update;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PermitUpdateTest {

    @Test
    void isNeverWithoutAChange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PermitUpdate(new ReferenceId("ref-1"), null, null, null, "why", "#1"));
    }
}
