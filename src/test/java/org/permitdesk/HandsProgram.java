package org.permitdesk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;

/**
 * The whole program, with hands at its controls that do what each line of its input says. Each line
 * is answered with one, as soon as it is done.
 */
final class HandsProgram {
    /** How a press of Send can end, for better or worse. */
    private static final List<String> OUTCOMES =
            List.of(
                    "outcome-done",
                    "outcome-refused",
                    "outcome-not-sent",
                    "outcome-unknown",
                    "outcome-blocked",
                    "outcome-asking");

    private static final long PATIENCE_SECONDS = 60;

    private HandsProgram() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().name("hands").start(HandsProgram::obey);
        Main.main(arguments);
    }

    private static void obey() {
        try {
            await(() -> !Window.getWindows().isEmpty());
            System.out.println("open");
            BufferedReader input =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                System.out.println(obey(line.split(" ", 3)).replace('\n', ' '));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String obey(String... words) {
        return switch (words[0]) {
            case "type" -> onUi(() -> ((TextInputControl) node(words[1])).setText(words[2]));
            case "press" -> onUi(() -> ((ButtonBase) node(words[1])).fire());
            case "check" -> onUi(() -> ((CheckBox) node(words[1])).setSelected(true));
            case "turnTo" ->
                    onUi(() ->
                            ((TabPane) find(".preview-tabs").orElseThrow())
                                    .getSelectionModel()
                                    .select(Integer.parseInt(words[1])));
            case "copyAll" ->
                    onUi(() -> {
                        TextInputControl field = (TextInputControl) node(words[1]);
                        field.selectAll();
                        field.copy();
                    });
            case "awaitSight" ->
                    awaitUi(() -> find("#" + words[1]).filter(HandsProgram::isInSight).isPresent());
            case "awaitOutcome" ->
                    awaitUi(() ->
                            node("outcome").getStyleClass().stream().anyMatch(OUTCOMES::contains));
            case "screen" ->
                    read(() ->
                            roots().flatMap(HandsProgram::textsOf)
                                    .collect(Collectors.joining(" | ")));
            case "clipboard" ->
                    read(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
            case "fail" -> fail(words[1]);
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    /** Exceptions that nobody has thought of, on the UI thread and on another. */
    private static String fail(String message) {
        Platform.runLater(() -> {
            throw new IllegalStateException(message, new IOException(message));
        });
        Thread other =
                Thread.ofPlatform()
                        .start(() -> {
                            throw new IllegalArgumentException(message);
                        });
        await(() -> !other.isAlive());
        return onUi(() -> {});
    }

    private static Stream<Node> roots() {
        return Window.getWindows().stream().map(window -> window.getScene().getRoot());
    }

    /** A control of any window. */
    private static Optional<Node> find(String selector) {
        return roots().map(root -> root.lookup(selector)).filter(Objects::nonNull).findFirst();
    }

    private static Node node(String id) {
        return find("#" + id).orElseThrow(() -> new IllegalArgumentException("no control " + id));
    }

    private static boolean isInSight(Node node) {
        return Stream.<Node>iterate(node, n -> n != null, Node::getParent)
                .allMatch(each -> each.isVisible() && !each.isDisabled());
    }

    /** All that can be read on the screen. */
    private static Stream<String> textsOf(Node node) {
        String own =
                switch (node) {
                    case PasswordField dots -> "";
                    case TextInputControl input -> input.getText();
                    case Labeled label -> label.getText();
                    default -> "";
                };
        Stream<String> below =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(HandsProgram::textsOf)
                        : Stream.empty();
        return Stream.concat(Stream.ofNullable(own).filter(text -> !text.isEmpty()), below);
    }

    private static String onUi(Runnable hands) {
        return Office.onUi(() -> {
            hands.run();
            return "done";
        });
    }

    private static String read(Callable<String> eyes) {
        return Office.onUi(eyes);
    }

    private static String awaitUi(BooleanSupplier condition) {
        await(() -> Office.onUi(condition::getAsBoolean));
        return "done";
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                System.exit(1);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
