package org.permitdesk.ui.preview;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.opscom.CurlCommand;
import org.permitdesk.opscom.RequestBody;
import org.permitdesk.preferences.Profile;
import org.permitdesk.ui.ChangeWords;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.OutcomeWords;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.ui.Toast;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.form.FormModel;
import org.permitdesk.ui.history.HistoryModel;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.update.CheckedDraft;
import org.permitdesk.update.Destination;
import org.permitdesk.update.Draft;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Parsed;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.ReferenceId;

/** Shows what will be sent while it is typed. */
public final class PreviewController {
    private final FormModel form;
    private final PreferencesModel preferences;
    private final HistoryModel history;
    private final Texts texts;
    private final Watch watch;
    private final Clock clock;
    private final LotZone clockZone;
    private final PreviewLines lines;

    /**
     * The first children of {@link #preview}; after them stands {@link #rest}. Those that are not
     * needed just now are hidden: another letter may bring them back.
     */
    private final List<PreviewRow> rows = new ArrayList<>();

    /** The permit, at the destination, for which the line about the last update stands. */
    private @Nullable Asked lastAsked;

    @FXML private Label destination;
    @FXML private Label host;
    @FXML private VBox preview;
    @FXML private Label rest;
    @FXML private Label lastSent;
    @FXML private TextArea previewJson;
    @FXML private Button copyCurl;

    /**
     * The preview.
     *
     * @param clockZone the zone of this machine's clock, for the time of the last update
     */
    public PreviewController(
            FormModel form,
            PreferencesModel preferences,
            HistoryModel history,
            Clock clock,
            LotZone clockZone,
            Texts texts,
            Watch watch) {
        this.form = form;
        this.preferences = preferences;
        this.history = history;
        this.texts = texts;
        this.watch = watch;
        this.clock = clock;
        this.clockZone = clockZone;
        this.lines = new PreviewLines(texts);
    }

    @FXML
    private void initialize() {
        watch.add(form.draftProperty().subscribe(now -> show()));
        watch.add(preferences.activeProperty().subscribe(this::showProfile));
        watch.add(history.entries().subscribe(this::askAgain));
    }

    private void showProfile(Profile profile) {
        ProfileWords words = new ProfileWords(texts);
        destination.getStyleClass().removeAll(ProfileWords.STYLE_CLASSES);
        destination.getStyleClass().add(words.styleClass(profile));
        destination.setText(
                texts.get("preview.to", words.name(profile), words.environment(profile)));
        host.setText(
                texts.get(
                        "preview.host",
                        profile.endpoint().baseUrl().getHost(),
                        profile.endpoint().clientCode()));
        show();
    }

    /** Shows it anew, for time has passed or something has changed. */
    public void show() {
        Draft draft = form.draft();
        List<PreviewLines.Line> now = lines.of(draft, form.terms(), clock.instant());
        showLines(now);
        rest.setText(texts.get(now.isEmpty() ? "preview.nothing" : "preview.rest"));
        showJson();
        askForLast(draft);
    }

    private void showLines(List<PreviewLines.Line> now) {
        while (rows.size() < now.size()) {
            PreviewRow row = new PreviewRow(texts);
            preview.getChildren().add(rows.size(), row);
            rows.add(row);
        }
        for (int i = 0; i < rows.size(); i++) {
            Nodes.setShown(rows.get(i), i < now.size());
            if (i < now.size()) {
                rows.get(i).show(now.get(i));
            }
        }
    }

    private void showJson() {
        boolean ready = form.checked() instanceof CheckedDraft.Ready;
        copyCurl.setDisable(!ready);
        String json =
                form.checked() instanceof CheckedDraft.Ready(PermitUpdate update)
                        ? RequestBody.maskedForReading(update)
                        : texts.get("preview.notReady");
        if (!json.equals(previewJson.getText())) {
            previewJson.setText(json);
        }
    }

    private void askAgain() {
        lastAsked = null;
        askForLast(form.draft());
    }

    private record Asked(Destination destination, ReferenceId id) {}

    /** Looks up what was last sent from here for the permit in the form. */
    private void askForLast(Draft draft) {
        Asked now =
                ReferenceId.parse(draft.referenceId())
                                instanceof Parsed.Value<ReferenceId>(ReferenceId id)
                        ? new Asked(preferences.destination(), id)
                        : null;
        if (Objects.equals(now, lastAsked)) {
            return;
        }
        lastAsked = now;
        lastSent.setText("");
        if (now != null) {
            history.lastFor(
                    now.destination(),
                    now.id(),
                    last -> {
                        if (now.equals(lastAsked)) {
                            lastSent.setText(last.map(this::lastWords).orElse(""));
                        }
                    });
        }
    }

    private String lastWords(HistoryEntry entry) {
        return texts.get(
                "preview.last",
                new TimeWords(texts).recent(clockZone.at(entry.createdAt())),
                new ChangeWords(texts).summary(entry.update()),
                new OutcomeWords(texts).brief(entry.state()));
    }

    @FXML
    private void copyCurl() {
        if (form.checked() instanceof CheckedDraft.Ready(PermitUpdate update)) {
            Toast.copy(
                    copyCurl,
                    CurlCommand.of(preferences.active().endpoint(), update),
                    texts.get("preview.copied"));
        }
    }
}
