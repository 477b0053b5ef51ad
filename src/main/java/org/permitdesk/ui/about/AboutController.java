package org.permitdesk.ui.about;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.permitdesk.release.Part;
import org.permitdesk.release.Release;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.Tables;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Toast;

/** Shows what the program is and is made of. */
public final class AboutController {
    private final AboutModel model;
    private final Texts texts;
    private final Runnable close;

    @FXML private Label aboutTitle;
    @FXML private Label aboutBuild;
    @FXML private Label aboutJava;
    @FXML private Label aboutJavafx;
    @FXML private Label aboutZones;
    @FXML private TextField aboutFolder;
    @FXML private Button copyFolder;
    @FXML private TableView<Part> partsTable;
    @FXML private TableColumn<Part, String> partName;
    @FXML private TableColumn<Part, String> partVersion;
    @FXML private TableColumn<Part, String> partLicence;
    @FXML private Label licenceOf;
    @FXML private TextArea licenceText;

    /**
     * The program's description in a window.
     *
     * @param close closes it
     */
    public AboutController(AboutModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
    }

    @FXML
    private void initialize() {
        aboutFolder.setText(model.folder());
        model.factsProperty().subscribe(this::show);
        partsTable.setItems(model.parts());
        Tables.show(partName, Part::name);
        Tables.show(partVersion, Part::version);
        Tables.show(partLicence, this::licence);
        model.missingProperty().subscribe(this::showWhyEmpty);
        model.chosenProperty().subscribe(this::choose);
        partsTable
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(part -> {
                    if (part != null) {
                        model.chosenProperty().set(part);
                    }
                });
        model.licenceProperty().subscribe(this::showLicence);
    }

    private void show(@Nullable AboutFacts facts) {
        if (facts != null) {
            aboutTitle.setText(texts.get("about.version", facts.release().version()));
            aboutBuild.setText(build(facts.release()));
            aboutJava.setText(facts.java());
            aboutJavafx.setText(facts.javafx());
            aboutZones.setText(
                    texts.get("about.zones.both", facts.zoneRules(), facts.javaZoneRules()));
        }
    }

    private String build(Release release) {
        if (release.commit().isEmpty()) {
            return texts.get("about.build.none");
        }
        return release.changed()
                ? texts.get("about.build.changed", release.build())
                : release.build();
    }

    private void showWhyEmpty(boolean missing) {
        partsTable.setPlaceholder(
                Nodes.words(
                        texts.get(missing ? "about.parts.missing" : "about.parts.reading"),
                        "field-hint"));
    }

    private void choose(@Nullable Part part) {
        if (part != null) {
            partsTable.getSelectionModel().select(part);
            licenceOf.setText(texts.get("about.licenceOf", part.name(), licence(part)));
        }
    }

    private String licence(Part part) {
        return part.licences().isEmpty()
                ? texts.get("about.licence.asItsText")
                : String.join(texts.get("about.licence.or"), part.licences());
    }

    private void showLicence(@Nullable String text) {
        licenceText.setText(
                text != null && text.isEmpty() ? texts.get("about.licence.noText") : text);
    }

    @FXML
    private void copyFolder() {
        Toast.copy(copyFolder, model.folder(), texts.get("about.folder.copied"));
    }

    @FXML
    private void close() {
        close.run();
    }
}
