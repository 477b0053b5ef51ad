package org.permitdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class UncachedScrollPaneTest {
    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void keepsNoPictureOfWhatItHolds() {
        boolean cached =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000,
                        () -> {
                            UncachedScrollPane scroll = new UncachedScrollPane();
                            scroll.setContent(new Label("what it holds"));
                            new Scene(scroll);
                            scroll.applyCss();
                            return scroll.lookup(".viewport").isCache();
                        });

        assertThat(cached).isFalse();
    }
}
