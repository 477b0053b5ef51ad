package org.permitdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FocusInViewTest {
    /** As often as the toolkit goes over the window before it draws it. */
    private static final int PASSES = 3;

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whatAsksToBeLaidOutWhileItsPaneIsBeingLaidOutIsLaidOut() {
        boolean forgotten =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000,
                        () -> {
                            Button focused = new Button("focused");
                            StackPane list = new StackPane();
                            VBox content = new VBox(focused, list);
                            ScrollPane scroll = new ScrollPane(content);
                            scroll.setFitToWidth(true);
                            StackPane root = new StackPane(scroll);
                            Scene scene = new Scene(root, 300, 200);
                            layOut(scene.getRoot());
                            content.layoutBoundsProperty().subscribe(list::requestLayout);
                            new FocusInView(scroll).reveal(focused);
                            root.resize(400, 200);
                            layOut(root);
                            return list.isNeedsLayout();
                        });

        assertThat(forgotten).isFalse();
    }

    private static void layOut(Parent root) {
        root.applyCss();
        for (int pass = 0; pass < PASSES; pass++) {
            root.layout();
        }
    }
}
