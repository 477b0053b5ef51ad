package org.permitdesk;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** The program, with somebody who reads its first dialog aloud and presses its button. */
final class DialogProgram {
    private DialogProgram() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(DialogProgram::lookForDialogs);
        Main.main(arguments);
    }

    private static void lookForDialogs() {
        while (true) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            try {
                Platform.runLater(DialogProgram::answerDialogs);
            } catch (IllegalStateException notYet) {
                // The toolkit is still starting.
            }
        }
    }

    private static void answerDialogs() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.getScene().getRoot() instanceof DialogPane dialog) {
                System.out.println(dialog.getHeaderText());
                ((Button) dialog.lookupButton(dialog.getButtonTypes().getFirst())).fire();
            }
        }
    }
}
