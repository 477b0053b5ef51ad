package org.permitdesk;

import com.sun.javafx.tk.Toolkit;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A key pressed in the form of the whole window, filled in, on the UI thread. Between two keys the
 * window is laid out, as it is for a clerk.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Djmh.executor=CUSTOM", "-Djmh.executor.class=org.permitdesk.UiThread"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class KeystrokeBenchmark {

    /** The window, with a permit's update in its form. */
    @State(Scope.Benchmark)
    public static class Desk {
        private static final Map<String, String> TEXTS =
                Map.of(
                        "referenceId", Examples.REFERENCE_ID.value(),
                        "plate", "abc 128",
                        "amount", "14.50",
                        "endDate", "2027-11-30",
                        "endTime", "23:59",
                        "reason", "O typed for 0",
                        "ticket", "#48213");

        private Office office;
        private Keyboard keyboard;

        @Setup
        public void open() {
            Path folder = BenchFolder.empty("desk");
            Screens.prepare(folder, "en", "light", 100);
            office = UiThread.elsewhere(() -> Office.open(folder, Clock.systemUTC()));
            keyboard = new Keyboard(office.stage().getScene());
            TEXTS.keySet().forEach(id -> field(id).setText(TEXTS.get(id)));
        }

        private TextInputControl field(String id) {
            return office.node(id) instanceof DatePicker picker
                    ? picker.getEditor()
                    : (TextInputControl) office.node(id);
        }

        /** Styles and places all that has changed, and hands it to the thread that draws. */
        void layOut() {
            Toolkit.getToolkit().firePulse();
        }

        @TearDown
        public void close() {
            UiThread.elsewhere(() -> {
                office.close();
                return office;
            });
        }
    }

    /** A field, whose last letter is erased and typed again. */
    @State(Scope.Benchmark)
    public static class Letter {
        @Param({"referenceId", "plate", "amount", "endDate", "endTime", "reason"})
        public String field = "";

        private Desk desk;
        private TextInputControl input;
        private String whole;

        @Setup
        public void focus(Desk of) {
            desk = of;
            whole = Objects.requireNonNull(Desk.TEXTS.get(field));
            input = desk.field(field);
            desk.office.node(field).requestFocus();
            input.end();
        }

        void key() {
            if (input.getText().equals(whole)) {
                desk.keyboard.press(KeyCode.BACK_SPACE, false);
            } else {
                desk.keyboard.type(whole.substring(whole.length() - 1));
            }
        }
    }

    /** The same, laid out before the next key. */
    @State(Scope.Benchmark)
    public static class LetterThenLayout extends Letter {
        private Desk desk;

        @Setup
        public void keep(Desk of) {
            desk = of;
        }

        @TearDown(Level.Invocation)
        public void layOut() {
            desk.layOut();
        }
    }

    /** From one field to the next, and back. */
    @State(Scope.Benchmark)
    public static class Tab {
        private Desk desk;
        private boolean back;

        @Setup
        public void focus(Desk of) {
            desk = of;
            desk.field("plate").requestFocus();
        }

        void key() {
            desk.keyboard.press(KeyCode.TAB, back);
            back = !back;
        }
    }

    /** To the checked form and the preview: what they say stands in the window. */
    @Benchmark
    public void letter(LetterThenLayout letter) {
        letter.key();
    }

    /** To the window laid out, ready to be drawn. */
    @Benchmark
    public void letterToLayout(Desk desk, Letter letter) {
        letter.key();
        desk.layOut();
    }

    /** The cursor moves on, what was left is said, and all is laid out. */
    @Benchmark
    public void tabToLayout(Desk desk, Tab tab) {
        tab.key();
        desk.layOut();
    }
}
