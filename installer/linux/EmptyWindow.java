import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/**
 * A window with nothing in it, as large as the program's, which turns green when a key is typed: what JavaFX by itself
 * takes to start. For measure-start.
 */
public final class EmptyWindow extends Application {
    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(new Pane(), 1366, 768, Color.STEELBLUE);
        scene.getRoot().setStyle("-fx-background-color: transparent");
        scene.setOnKeyTyped(typed -> scene.setFill(Color.SEAGREEN));
        stage.setScene(scene);
        stage.show();
    }

    /** Started as the program is: from the class path. */
    public static final class Launch {
        private Launch() {}

        public static void main(String[] arguments) {
            Application.launch(EmptyWindow.class);
        }
    }
}
