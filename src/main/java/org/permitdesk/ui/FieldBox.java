package org.permitdesk.ui;

import java.util.List;
import java.util.Objects;
import javafx.beans.DefaultProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field as all forms have it: the label above, the control, and below it a line that is reserved
 * for what is wrong or, if nothing is, for a neutral helper. For a control with the ID {@code
 * plate} these two are {@code plateProblem} and {@code plateHint}.
 */
@DefaultProperty("control")
public final class FieldBox extends VBox {
    // Not ControlsFX's decorations: they put a pane of their own in place of the scene's root.
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label label = new Label();
    private final HBox head = new HBox(label);
    private final Label hint = new Label();
    private final StackPane message = new StackPane(hint);
    private @Nullable Complaint complaint;
    private @Nullable Node control;

    public FieldBox() {
        getStyleClass().add("field-box");
        head.getStyleClass().add("field-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        label.getStyleClass().add("field-label");
        hint.getStyleClass().add("field-hint");
        hint.setWrapText(true);
        message.getStyleClass().add("field-message");
        message.setAlignment(Pos.TOP_LEFT);
        StackPane.setAlignment(hint, Pos.TOP_LEFT);
        getChildren().addAll(head, message);
    }

    /** One of the ways to cure a problem, offered as a link. */
    public record Cure(String words, Runnable apply) {}

    public String getText() {
        return label.getText();
    }

    public void setText(String text) {
        label.setText(text);
    }

    public @Nullable Node getControl() {
        return control;
    }

    /** The control, which every complete field has. */
    public Node controlOrThrow() {
        return Objects.requireNonNull(control, "a field without a control");
    }

    /** The control, or a box whose first child is it. */
    public void setControl(Node node) {
        control = node instanceof Pane row ? row.getChildren().getFirst() : node;
        getChildren().add(1, node);
        label.setLabelFor(control);
        hint.setId(control.getId() + "Hint");
    }

    public @Nullable Node getAside() {
        return head.getChildren().size() > 1 ? head.getChildren().getLast() : null;
    }

    /** Small helps at the right end of the label's line. */
    public void setAside(Node aside) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().addAll(gap, aside);
    }

    public void showHint(String words) {
        hint.setText(words);
        describe();
    }

    /** Says what is wrong in place of the hint; null takes it back. */
    public void showProblem(@Nullable String words, List<Cure> offered) {
        if (words != null) {
            complaint().say(words, offered.stream().map(this::link).toList());
        } else if (complaint != null) {
            complaint.hide();
        }
        hint.setVisible(words == null);
        if (control != null) {
            control.pseudoClassStateChanged(WRONG, words != null);
        }
        describe();
    }

    /** Made for the first problem: a form that opens has none, and is there sooner without. */
    private Complaint complaint() {
        if (complaint == null) {
            complaint = new Complaint(controlOrThrow().getId() + "Problem");
            message.getChildren().add(complaint.box);
        }
        return complaint;
    }

    /** What a screen reader says of the control after its label. */
    private void describe() {
        if (control != null) {
            control.setAccessibleHelp(
                    complaint != null && complaint.box.isVisible()
                            ? complaint.problem.getText()
                            : hint.getText());
        }
    }

    private Hyperlink link(Cure cure) {
        Hyperlink link = new Hyperlink(cure.words());
        link.setOnAction(pressed -> {
            // First, for the link goes with the problem, and the focus would go anywhere.
            controlOrThrow().requestFocus();
            cure.apply().run();
        });
        return link;
    }

    /** What is wrong, and below it the ways to cure it. */
    private static final class Complaint {
        private final Label problem = new Label();
        private final FlowPane cures = new FlowPane();
        private final VBox box = new VBox(problem, cures);

        private Complaint(String id) {
            problem.setId(id);
            problem.getStyleClass().add("field-problem");
            problem.setGraphic(new FontIcon("fth-alert-circle"));
            problem.setWrapText(true);
            cures.getStyleClass().add("field-cures");
        }

        private void say(String words, List<Hyperlink> links) {
            problem.setText(words);
            cures.getChildren().setAll(links);
            Nodes.setShown(cures, !links.isEmpty());
            Nodes.setShown(box, true);
        }

        /** It keeps its words, for the next letter may bring them back, and new ones cost more. */
        private void hide() {
            cures.getChildren().clear();
            Nodes.setShown(box, false);
        }
    }
}
