package org.permitdesk.ui.overview;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.permitdesk.history.Standing;

/**
 * The days as bars, each piece a number that can be clicked. The keyboard has the table, for the
 * pieces are hundreds.
 */
final class DayChart {
    private static final int STEPS = 4;

    private final DayWords words;
    private final DayChoice choice;
    private final StackedBarChart<String, Number> chart;

    DayChart(Numbers numbers, DayWords words, DayChoice choice) {
        this.words = words;
        this.choice = choice;
        chart = new StackedBarChart<>(new CategoryAxis(), counts(numbers));
        chart.setAnimated(false);
        // Words of our own say what the colours mean, and are links.
        chart.setLegendVisible(false);
        chart.setAccessibleText(words.get("overview.chart"));
        for (Standing standing : numbers.standings()) {
            chart.getData().add(series(numbers, standing));
        }
    }

    Node node() {
        return chart;
    }

    /** The style class that gives a standing its colour. */
    static String styleClass(Standing standing) {
        return "bar-" + standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static NumberAxis counts(Numbers numbers) {
        int most = numbers.days().stream().mapToInt(Day::total).max().orElse(0);
        // Left to itself, the axis counts halves of updates.
        int step = Math.max(1, Math.ceilDiv(most, STEPS));
        NumberAxis counts = new NumberAxis(0, (double) step * STEPS, step);
        counts.setMinorTickVisible(false);
        return counts;
    }

    private XYChart.Series<String, Number> series(Numbers numbers, Standing standing) {
        XYChart.Series<String, Number> series = new XYChart.Series<>();
        series.setName(words.of(standing));
        for (Day day : numbers.days()) {
            XYChart.Data<String, Number> data =
                    new XYChart.Data<>(words.brief(day.date()), day.count(standing));
            Node bar = bar(day, standing);
            data.setNode(bar);
            // The chart's own words for it are "Label X Axis is", in English.
            bar.accessibleTextProperty().unbind();
            bar.setAccessibleText(words.number(day, standing));
            series.getData().add(data);
        }
        return series;
    }

    private Node bar(Day day, Standing standing) {
        // The chart gives the bar itself classes of its own, and takes away all others.
        Region colour = new Region();
        colour.getStyleClass().addAll("overview-bar", styleClass(standing));
        StackPane bar = new StackPane(colour);
        // The border of a settled one shows as a line also where there is none.
        bar.setVisible(day.count(standing) > 0);
        bar.setAccessibleRole(AccessibleRole.BUTTON);
        bar.setCursor(Cursor.HAND);
        bar.setOnMouseClicked(click -> choice.choose(day, standing));
        Tooltip.install(bar, new Tooltip(words.number(day, standing)));
        return bar;
    }
}
