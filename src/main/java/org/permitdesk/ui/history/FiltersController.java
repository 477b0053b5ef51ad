package org.permitdesk.ui.history;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.Pane;
import org.permitdesk.history.Standing;
import org.permitdesk.search.Filter;
import org.permitdesk.search.ProfileName;
import org.permitdesk.ui.DateEntry;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Watch;

/**
 * The filters above the whole history: each says what it lets in, and looks it when it is active.
 */
public final class FiltersController {
    private static final String ACTIVE = "active";

    private final FilterModel model;
    private final HistoryModel history;
    private final Texts texts;
    private final Watch watch;
    private final FilterWords words;

    @FXML private Pane filters;
    @FXML private MenuButton outcomeFilter;
    @FXML private MenuButton profileFilter;
    @FXML private MenuButton periodFilter;
    @FXML private Pane days;
    @FXML private DatePicker fromDay;
    @FXML private DatePicker toDay;
    @FXML private Label daysProblem;
    @FXML private MenuButton clerkFilter;
    @FXML private Button clearFilters;

    public FiltersController(FilterModel model, HistoryModel history, Texts texts, Watch watch) {
        this.model = model;
        this.history = history;
        this.texts = texts;
        this.watch = watch;
        this.words = new FilterWords(texts);
    }

    @FXML
    private void initialize() {
        watch.add(DateEntry.bind(fromDay, model.fromProperty()));
        watch.add(DateEntry.bind(toDay, model.toProperty()));
        watch.add(history.wholeProperty().subscribe(this::arrange));
        watch.add(model.filterProperty().subscribe(now -> show()));
        watch.add(model.periodProperty().subscribe(now -> show()));
        watch.add(model.fromProperty().subscribe(now -> show()));
        watch.add(model.toProperty().subscribe(now -> show()));
        watch.add(model.problemProperty().subscribe(this::showProblem));
        watch.add(model.profiles().subscribe(this::show));
        watch.add(model.clerks().subscribe(this::show));
    }

    private void arrange(boolean whole) {
        Nodes.setShown(filters, whole);
        if (whole) {
            model.refresh();
        }
    }

    private void show() {
        Filter filter = model.filter();
        show(outcomeFilter, words.outcomes(filter), !filter.standings().isEmpty());
        outcomeFilter.getItems().setAll(outcomes());
        show(profileFilter, words.profile(model), filter.profileId() != null);
        profileFilter.getItems().setAll(profiles());
        show(periodFilter, words.period(model), filter.from() != null || filter.until() != null);
        periodFilter.getItems().setAll(periods());
        show(clerkFilter, words.clerk(filter), filter.clerk() != null);
        clerkFilter.getItems().setAll(clerks());
        Nodes.setShown(days, model.periodProperty().get() == Period.FROM_TO);
        Nodes.setShown(clearFilters, model.isActive());
    }

    private static void show(MenuButton button, String words, boolean active) {
        button.setText(words);
        // A menu button's text alone is not said.
        button.setAccessibleText(words);
        button.getStyleClass().remove(ACTIVE);
        if (active) {
            button.getStyleClass().add(ACTIVE);
        }
    }

    private List<MenuItem> outcomes() {
        List<MenuItem> items = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            CheckMenuItem item = new CheckMenuItem(words.outcome(standing));
            item.setSelected(model.filter().standings().contains(standing));
            item.setOnAction(chosen -> model.setListed(standing, item.isSelected()));
            items.add(item);
        }
        return items;
    }

    private List<MenuItem> profiles() {
        List<MenuItem> items = new ArrayList<>();
        String now = model.filter().profileId();
        items.add(any(now == null, () -> model.setProfile(null)));
        for (ProfileName profile : model.profiles()) {
            items.add(
                    choice(
                            words.profile(profile),
                            profile.id().equals(now),
                            () -> model.setProfile(profile.id())));
        }
        return items;
    }

    private List<MenuItem> periods() {
        List<MenuItem> items = new ArrayList<>();
        for (Period period : Period.values()) {
            items.add(
                    choice(
                            words.period(period),
                            period == model.periodProperty().get(),
                            () -> choose(period)));
        }
        return items;
    }

    private void choose(Period period) {
        model.choose(period);
        if (period == Period.FROM_TO) {
            fromDay.requestFocus();
        }
    }

    private List<MenuItem> clerks() {
        List<MenuItem> items = new ArrayList<>();
        String now = model.filter().clerk();
        items.add(any(now == null, () -> model.setClerk(null)));
        for (String clerk : model.clerks()) {
            items.add(choice(words.clerk(clerk), clerk.equals(now), () -> model.setClerk(clerk)));
        }
        return items;
    }

    private MenuItem any(boolean chosen, Runnable action) {
        return choice(texts.get("history.filter.any"), chosen, action);
    }

    private static MenuItem choice(String words, boolean chosen, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void showProblem(FilterModel.DaysProblem problem) {
        daysProblem.setText(
                switch (problem) {
                    case NONE -> "";
                    case FORMAT -> texts.get("history.days.format");
                    case BACKWARDS -> texts.get("history.days.backwards");
                });
        Nodes.setShown(daysProblem, problem != FilterModel.DaysProblem.NONE);
    }

    @FXML
    private void clearFilters() {
        filters.getChildrenUnmodifiable().getFirst().requestFocus();
        model.clear();
    }
}
