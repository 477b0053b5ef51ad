package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.permitdesk.Examples;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

class PlateWordsTest {
    private static final Texts FRENCH = Texts.of("fr");

    @Test
    void saysForgottenInTheLanguageOfTheWindow() {
        assertThat(new PlateWords(Texts.of("en")).of(Plate.FORGOTTEN)).isEqualTo("forgotten");
        assertThat(new PlateWords(FRENCH).of(Plate.FORGOTTEN)).isEqualTo("oubliée");
    }

    @Test
    void showsAnyOtherPlateAsItIs() {
        assertThat(new PlateWords(FRENCH).of(new Plate("ABC 128"))).isEqualTo("ABC 128");
        assertThat(new PlateWords(FRENCH).of(null)).isEmpty();
    }

    @Test
    void saysSoInASummaryToo() {
        PermitUpdate update =
                new PermitUpdate(Examples.REFERENCE_ID, Plate.FORGOTTEN, null, null, "", "");

        assertThat(new ChangeWords(FRENCH).summary(update)).contains("oubliée");
    }
}
