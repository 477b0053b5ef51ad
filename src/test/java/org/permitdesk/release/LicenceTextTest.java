package org.permitdesk.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LicenceTextTest {
    static List<Part> shipped() throws IOException {
        return Parts.shipped().read();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void isThereForAllThatIsShipped(Part part) throws IOException {
        assertThat(LicenceText.of(part)).hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @CsvSource({
        "jackson-core, FastDoubleParser",
        "jna, You can freely decide",
        "sqlite-jdbc, Apache License",
        "controlsfx, ControlsFX",
        "atlantafx-base, Copyright (c) 2022 mkpaz",
        "slf4j-api, QOS.ch",
        "slf4j-nop, QOS.ch",
        "jspecify, Apache License",
        "permit-desk, Apache License",
        "javafx-base, General Public License",
        "Java, General Public License",
        "Inter, SIL OPEN FONT LICENSE"
    })
    void isThatOfThePart(String name, String words) throws IOException {
        Part part =
                shipped().stream().filter(each -> each.name().equals(name)).findAny().orElseThrow();

        assertThat(LicenceText.of(part)).containsIgnoringCase(words);
    }

    @Test
    void isEmptyWhereNoneIsAtHand() throws IOException {
        Part stranger = new Part("org.example", "stranger", "1", List.of("Stranger-1.0"));

        assertThat(LicenceText.of(stranger)).isEmpty();
    }

    @Test
    void ofAnotherJavaThanOpenjdksHasNoNameThatWeKnow() throws IOException {
        assertThat(JavaRuntime.isOpen(JavaRuntime.text())).isTrue();
        assertThat(JavaRuntime.isOpen("No-Fee Terms and Conditions")).isFalse();
        assertThat(JavaRuntime.isOpen("GNU General Public License")).isFalse();
    }
}
