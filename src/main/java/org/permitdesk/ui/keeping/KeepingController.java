package org.permitdesk.ui.keeping;

import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.permitdesk.history.Erasure;
import org.permitdesk.ui.FieldBox;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.Tables;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.ui.export.FileQuestion;
import org.permitdesk.ui.keeping.KeepingModel.Old;
import org.permitdesk.update.LotZone;

/** The window for how long entries are kept, with what was removed and forgotten so far. */
public final class KeepingController {
    private final KeepingModel model;
    private final FileQuestion files;
    private final LotZone clockZone;
    private final ObservableValue<Integer> textScale;
    private final Texts texts;
    private final Runnable close;

    @FXML private FieldBox keepYearsBox;
    @FXML private ComboBox<Integer> keepYears;
    @FXML private Node keepExport;
    @FXML private CheckBox exportFirst;
    @FXML private FieldBox exportFolderBox;
    @FXML private TextField exportFolder;
    @FXML private Node keepWarning;
    @FXML private TableView<Erasure> erasures;
    @FXML private TableColumn<Erasure, String> erasedAt;
    @FXML private TableColumn<Erasure, String> erased;
    @FXML private TableColumn<Erasure, String> erasedBy;

    /**
     * The window.
     *
     * @param clockZone this machine's
     * @param textScale in per cent
     * @param close closes it
     */
    public KeepingController(
            KeepingModel model,
            FileQuestion files,
            LotZone clockZone,
            ObservableValue<Integer> textScale,
            Texts texts,
            Runnable close) {
        this.model = model;
        this.files = files;
        this.clockZone = clockZone;
        this.textScale = textScale;
        this.texts = texts;
        this.close = close;
    }

    @FXML
    private void initialize() {
        keepYears.getItems().setAll(KeepingModel.choices());
        keepYears.setConverter(new Years());
        keepYears.valueProperty().bindBidirectional(model.yearsProperty());
        exportFirst.selectedProperty().bindBidirectional(model.exportFirstProperty());
        exportFolder.textProperty().bindBidirectional(model.folderProperty());
        model.yearsProperty().subscribe(years -> showExport());
        model.exportFirstProperty().subscribe(first -> showExport());
        model.oldProperty().subscribe(old -> showOld());
        model.folderMissingProperty()
                .subscribe(missing ->
                        exportFolderBox.showProblem(
                                missing ? texts.get("keeping.folder.missing") : null, List.of()));
        showErasures();
        Nodes.focusFirst(keepYears);
    }

    private void showExport() {
        Nodes.setShown(keepExport, !model.keepsEverything());
        Nodes.setShown(keepWarning, !model.keepsEverything());
        Nodes.setShown(exportFolderBox, model.exportFirstProperty().get());
    }

    private void showOld() {
        Old old = model.oldProperty().get();
        if (model.keepsEverything()) {
            keepYearsBox.showHint(texts.get("keeping.forGood.hint"));
        } else if (old == null) {
            keepYearsBox.showHint(texts.get("keeping.counting"));
        } else {
            String day = new TimeWords(texts).day(old.before());
            keepYearsBox.showHint(texts.get("keeping.old", old.entries(), day));
        }
    }

    private void showErasures() {
        erasures.setItems(model.erasures());
        erasures.setPlaceholder(Nodes.words(texts.get("keeping.none"), "field-hint"));
        Tables.show(erasedAt, each -> new TimeWords(texts).iso(clockZone.at(each.at())));
        Tables.show(erased, this::words);
        Tables.show(
                erasedBy,
                each -> each.by().isEmpty() ? texts.get("keeping.byTheChoice") : each.by());
        Tables.scale(erasures, textScale);
    }

    private String words(Erasure erasure) {
        Instant before = erasure.before();
        if (before == null) {
            return texts.get("keeping.erased.plate", erasure.entries());
        }
        LocalDate day = clockZone.at(before).toLocalDate();
        return texts.get("keeping.erased.old", erasure.entries(), day.toString());
    }

    @FXML
    private void chooseFolder() {
        files.folder().map(File::getPath).ifPresent(model.folderProperty()::set);
    }

    @FXML
    private void save() {
        if (model.save()) {
            close.run();
        } else {
            exportFolder.requestFocus();
        }
    }

    @FXML
    private void close() {
        close.run();
    }

    /** What the choices are called; nobody types one. */
    private final class Years extends StringConverter<Integer> {
        @Override
        public String toString(Integer years) {
            return years == KeepingModel.FOR_GOOD
                    ? texts.get("keeping.forGood")
                    : texts.get("keeping.years", years);
        }

        @Override
        public Integer fromString(String words) {
            throw new UnsupportedOperationException("the choices are not typed");
        }
    }
}
