package org.permitdesk.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {
    private static List<Part> shipped() throws IOException {
        return Parts.shipped().read();
    }

    @Test
    void areTheProgramItsLibrariesTheTypefacesAndJava() throws IOException {
        assertThat(shipped())
                .extracting(Part::name)
                .contains(
                        "permit-desk",
                        "javafx-controls",
                        "jackson-core",
                        "joda-time",
                        "slf4j-nop",
                        "sqlite-jdbc",
                        "Inter",
                        "JetBrains Mono",
                        "Java");
    }

    @Test
    void areNotWhatOnlyTestsNeed() throws IOException {
        assertThat(shipped())
                .extracting(Part::group)
                .doesNotContain(
                        "org.junit.jupiter",
                        "org.assertj",
                        "org.testfx",
                        "com.tngtech.archunit",
                        "com.google.errorprone");
    }

    @Test
    void standOnceEachByName() throws IOException {
        assertThat(shipped())
                .doesNotHaveDuplicates()
                .extracting(Part::name)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void haveAVersionAndALicenceEach() throws IOException {
        assertThat(shipped())
                .allSatisfy(part -> {
                    assertThat(part.version()).isNotBlank();
                    assertThat(part.licences()).isNotEmpty().doesNotContain("");
                });
    }

    @Test
    void mayHaveALicenceToChoose() throws IOException {
        assertThat(shipped())
                .filteredOn(part -> part.name().equals("jna"))
                .singleElement()
                .extracting(Part::licences)
                .isEqualTo(List.of("LGPL-2.1-or-later", "Apache-2.0"));
    }

    @Test
    void haveTheNameOfTheirLicenceWhereThereIsNoIdentifier() throws IOException {
        assertThat(shipped())
                .filteredOn(part -> part.name().equals("controlsfx"))
                .singleElement()
                .extracting(Part::licences)
                .isEqualTo(List.of("The 3-Clause BSD License"));
    }

    @Test
    void areUnknownWithoutTheirList() {
        assertThatThrownBy(() -> new Parts(List.of("/nowhere.cdx.json")).read())
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("/nowhere.cdx.json");
    }

    @Test
    void areUnknownWithAListThatIsNoJson() {
        assertThatThrownBy(() -> new Parts(List.of("/org/permitdesk/LICENSE")).read())
                .isInstanceOf(IOException.class)
                .hasMessage("/org/permitdesk/LICENSE");
    }
}
