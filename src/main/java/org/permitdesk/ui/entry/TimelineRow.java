package org.permitdesk.ui.entry;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.permitdesk.history.EntryState;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.OutcomeKind;

/** One update in the timeline of its permit: a link, unless it is the one that is open. */
final class TimelineRow extends VBox {

    /** The open one: nothing to press. */
    TimelineRow(String time, String here, EntryState state, String outcome, String changes) {
        Label name = new Label(time);
        name.getStyleClass().add("timeline-time");
        Label mark = new Label(here);
        mark.getStyleClass().add("preview-note");
        getStyleClass().addAll("timeline-row", "timeline-open");
        getChildren().addAll(head(name, outcome(state, outcome), mark), words(changes));
    }

    TimelineRow(String time, Runnable open, EntryState state, String outcome, String changes) {
        Hyperlink link = new Hyperlink(time);
        link.getStyleClass().add("timeline-time");
        link.setAccessibleHelp(outcome + ", " + changes);
        link.setOnAction(pressed -> open.run());
        link.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
                key.consume();
                open.run();
            }
        });
        setOnMouseClicked(clicked -> open.run());
        getStyleClass().addAll("timeline-row", "timeline-other");
        getChildren().addAll(head(link, outcome(state, outcome)), words(changes));
    }

    private static Label outcome(EntryState state, String words) {
        OutcomeKind kind = OutcomeKind.of(state);
        Label label = new Label(words, new FontIcon(kind.icon()));
        label.getStyleClass().addAll("timeline-outcome", kind.styleClass());
        return label;
    }

    private static FlowPane head(Node... parts) {
        FlowPane head = new FlowPane(parts);
        head.getStyleClass().add("timeline-head");
        return head;
    }

    private static Label words(String changes) {
        return Nodes.words(changes, "timeline-changes");
    }
}
