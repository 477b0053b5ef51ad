package org.permitdesk.ui.reply;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.permitdesk.reply.Placeholder;
import org.permitdesk.reply.ReplyLanguage;
import org.permitdesk.reply.Template;
import org.permitdesk.reply.TemplateProblem;
import org.permitdesk.ui.FieldBox;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Watch;

/** The template being changed, what is wrong with it, and what the reply would be. */
public final class TemplateController {
    private final Texts texts;
    private final Watch watch = new Watch();
    private @Nullable TemplateModel model;
    private Runnable done = () -> {};

    @FXML private Label templateTitle;
    @FXML private FieldBox templateBox;
    @FXML private TextArea templateText;
    @FXML private Pane placeholders;
    @FXML private TextArea templatePreview;
    @FXML private Button cancelTemplate;

    public TemplateController(Texts texts) {
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        Nodes.leaveByTab(templateText);
        templateBox.showHint(texts.get("template.hint"));
        templateText
                .focusWithinProperty()
                .subscribe((before, within) -> {
                    if (!within && model != null) {
                        model.focusLost();
                    }
                });
    }

    /**
     * Begins.
     *
     * @param whenDone runs when the template was saved, or is left as it was
     */
    void edit(TemplateModel template, Runnable whenDone) {
        done = whenDone;
        templateTitle.setText(
                texts.get(
                        switch (template.language()) {
                            case ENGLISH -> "template.title";
                            case FRENCH -> "template.title.fr";
                        }));
        placeholders
                .getChildren()
                .setAll(
                        Arrays.stream(Placeholder.values())
                                .map(each -> button(each, template))
                                .toList());
        templateText.setText(template.textProperty().get());
        watch.add(templateText.textProperty().subscribe(template.textProperty()::set));
        watch.add(template.textProperty().subscribe(this::show));
        watch.add(template.previewProperty().subscribe(templatePreview::setText));
        watch.add(template.saidProperty().subscribe(said -> say(template.language(), said)));
        model = template;
        cancelTemplate.setCancelButton(true);
        templateText.requestFocus();
    }

    private void show(String text) {
        if (!templateText.getText().equals(text)) {
            templateText.setText(text);
        }
    }

    private Button button(Placeholder placeholder, TemplateModel template) {
        String name = placeholder.text(template.language());
        Button button = new Button(name);
        button.getStyleClass().addAll("small", "mono");
        String value = template.values().get(placeholder);
        String help =
                value == null
                        ? texts.get("template.insert.noValue", name)
                        : texts.get("template.insert.value", name, value);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleHelp(help);
        button.setOnAction(pressed -> {
            templateText.replaceSelection(name);
            templateText.requestFocus();
        });
        return button;
    }

    private void say(ReplyLanguage language, @Nullable TemplateProblem problem) {
        templateBox.showProblem(
                problem == null
                        ? null
                        : texts.get(
                                "template.problem." + problem.kind(),
                                detail(problem),
                                String.valueOf(Template.MAX_LENGTH),
                                names(language)),
                List.of());
    }

    private static String detail(TemplateProblem problem) {
        return switch (problem.kind()) {
            case UNKNOWN_PLACEHOLDER -> "{" + problem.detail() + "}";
            case EMPTY, TOO_LONG, CHARACTER, NOT_CLOSED, NOT_OPENED -> problem.detail();
        };
    }

    private static String names(ReplyLanguage language) {
        return Arrays.stream(Placeholder.values())
                .map(each -> each.text(language))
                .collect(Collectors.joining(" "));
    }

    @FXML
    private void backToOriginal() {
        model().backToOriginal();
        templateText.requestFocus();
    }

    @FXML
    private void save() {
        if (model().save()) {
            leave();
        } else {
            templateText.requestFocus();
        }
    }

    @FXML
    private void cancel() {
        leave();
    }

    private void leave() {
        watch.end();
        model = null;
        cancelTemplate.setCancelButton(false);
        done.run();
    }

    private TemplateModel model() {
        return Objects.requireNonNull(model, "no template is being changed");
    }
}
