package org.permitdesk.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final String KEY = "0123456789abcdef".repeat(4);

    @Test
    void isReadAsItWasWritten() {
        Address address = new Address(49152, KEY);

        assertThat(Address.parse(address.text())).contains(address);
    }

    @Test
    void hasAnotherKeyEachTime() {
        assertThat(Address.at(1).key()).isNotEqualTo(Address.at(1).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "49152 KEY", "65536 KEY\n", "-1 KEY\n", "123456 KEY\n", "٣ KEY\n"})
    void isNotReadFromAnythingElse(String text) {
        assertThat(Address.parse(text.replace("KEY", KEY))).isEmpty();
    }
}
