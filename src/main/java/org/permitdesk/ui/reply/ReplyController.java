package org.permitdesk.ui.reply;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.reply.Placeholder;
import org.permitdesk.reply.ReplyLanguage;
import org.permitdesk.ui.ChangeWords;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.OutcomeKind;
import org.permitdesk.ui.OutcomeWords;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.ui.Toast;
import org.permitdesk.update.LotZone;

/** The window with the reply, and in its place the template while that is changed. */
public final class ReplyController {
    private final ReplyModel model;
    private final LotZone clockZone;
    private final Texts texts;
    private final Runnable close;

    @FXML private Node replyPart;
    @FXML private Label replyAbout;
    @FXML private Label replyNot;
    @FXML private Label replyNotReal;
    @FXML private Label replyLater;
    @FXML private Label replyUnmentioned;
    @FXML private Node replyLanguages;
    @FXML private RadioButton replyEnglish;
    @FXML private RadioButton replyFrench;
    @FXML private Label replyTextLabel;
    @FXML private TextArea replyText;
    @FXML private Button editTemplate;
    @FXML private Button copyReply;
    @FXML private Button closeReply;
    @FXML private Node templatePart;
    @FXML private TemplateController templatePartController;

    /**
     * The window.
     *
     * @param clockZone the zone of this machine's clock
     * @param close closes it
     */
    public ReplyController(ReplyModel model, LotZone clockZone, Texts texts, Runnable close) {
        this.model = model;
        this.clockZone = clockZone;
        this.texts = texts;
        this.close = close;
    }

    @FXML
    private void initialize() {
        HistoryEntry entry = model.entry();
        replyAbout.setText(about(entry));
        say(replyNot, model.isOffered() ? "" : notOffered(entry));
        say(replyNotReal, model.isOffered() ? notReal(entry) : "");
        model.laterProperty().subscribe(later -> say(replyLater, later(later)));
        model.unmentionedProperty().subscribe(silent -> say(replyUnmentioned, silent(silent)));
        ToggleGroup languages = new ToggleGroup();
        bind(replyEnglish, ReplyLanguage.ENGLISH, languages);
        bind(replyFrench, ReplyLanguage.FRENCH, languages);
        replyText.textProperty().bindBidirectional(model.textProperty());
        copyReply.disableProperty().bind(model.textProperty().map(String::isBlank));
        for (Node part : new Node[] {replyLanguages, replyTextLabel, replyText, editTemplate}) {
            Nodes.setShown(part, model.isOffered());
        }
        Nodes.setShown(copyReply, model.isOffered());
        Nodes.setShown(templatePart, false);
        Nodes.leaveByTab(replyText);
        // What most come for: the reply as it is.
        Nodes.focusFirst(model.isOffered() ? copyReply : closeReply);
    }

    private void bind(RadioButton button, ReplyLanguage language, ToggleGroup languages) {
        button.setToggleGroup(languages);
        button.setSelected(model.languageProperty().get() == language);
        button.selectedProperty()
                .subscribe(selected -> {
                    if (selected) {
                        model.languageProperty().set(language);
                    }
                });
    }

    private static void say(Label label, String words) {
        label.setText(words);
        Nodes.setShown(label, !words.isEmpty());
    }

    private String about(HistoryEntry entry) {
        return texts.get(
                "reply.about",
                new TimeWords(texts).recent(clockZone.at(entry.createdAt())),
                entry.update().referenceId().value(),
                new OutcomeWords(texts).brief(entry.state()));
    }

    private String notOffered(HistoryEntry entry) {
        return texts.get("reply.not." + OutcomeKind.of(entry.state()));
    }

    private String notReal(HistoryEntry entry) {
        ProfileWords words = new ProfileWords(texts);
        return entry.destination().production()
                ? ""
                : texts.get(
                        "reply.notReal",
                        words.name(entry.destination()),
                        words.environment(entry.destination()));
    }

    private String later(@Nullable HistoryEntry later) {
        return later == null
                ? ""
                : texts.get(
                        "reply.later",
                        new ChangeWords(texts).summary(later.update()),
                        new OutcomeWords(texts).brief(later.state()));
    }

    private String silent(Set<Placeholder> placeholders) {
        if (placeholders.isEmpty()) {
            return "";
        }
        if (model.textProperty().get().isBlank()) {
            return texts.get("reply.nothingToSay");
        }
        ReplyLanguage language = model.languageProperty().get();
        return texts.get(
                "reply.unmentioned",
                placeholders.stream()
                        .map(each -> each.text(language))
                        .collect(Collectors.joining(", ")));
    }

    @FXML
    private void copy() {
        Toast.copy(copyReply, model.textProperty().get(), texts.get("reply.copied"));
    }

    @FXML
    private void editTemplate() {
        closeReply.setCancelButton(false);
        Nodes.setShown(replyPart, false);
        Nodes.setShown(templatePart, true);
        templatePartController.edit(model.editTemplate(), this::backToReply);
    }

    private void backToReply() {
        Nodes.setShown(templatePart, false);
        Nodes.setShown(replyPart, true);
        closeReply.setCancelButton(true);
        editTemplate.requestFocus();
    }

    @FXML
    private void close() {
        close.run();
    }
}
