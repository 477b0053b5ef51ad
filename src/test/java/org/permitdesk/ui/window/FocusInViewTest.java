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
    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aPaneThatIsToBeLaidOutOnceMoreIsNotTakenForDone() {
        boolean remembered =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000,
                        () -> {
                            Button focused = new Button("focused");
                            VBox content = new VBox(focused);
                            ScrollPane scroll = new ScrollPane(content);
                            scroll.setFitToWidth(true);
                            StackPane root = new StackPane(scroll);
                            Scene scene = new Scene(root, 300, 200);
                            layOut(scene.getRoot());
                            content.layoutBoundsProperty().subscribe(scroll::requestLayout);
                            new FocusInView(scroll).reveal(focused);
                            root.resize(400, 200);
                            layOut(root);
                            return scroll.isNeedsLayout();
                        });

        assertThat(remembered).isTrue();
    }

    private static void layOut(Parent root) {
        root.applyCss();
        root.layout();
    }
}
