package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ThemeTest {
    /** With an address of its own JavaFX would not see the binary form in another jar. */
    @Test
    void ourStylesheetIsNamedByItsPlaceOnTheClassPath() {
        String place = Theme.stylesheet();

        assertThat(URI.create(place).isAbsolute()).isFalse();
        assertThat(Theme.class.getResource(place)).isNotNull();
    }
}
