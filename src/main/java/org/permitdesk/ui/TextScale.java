package org.permitdesk.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/**
 * Lets tables grow with the text: a column's width is the one thing about them that no stylesheet
 * can give in em.
 */
public final class TextScale {
    private TextScale() {}

    /**
     * Takes the columns' present widths for those at 100 %.
     *
     * @param percent the size of the text
     */
    public static <T> Subscription follow(TableView<T> table, ObservableValue<Integer> percent) {
        List<Double> widths = table.getColumns().stream().map(TableColumn::getPrefWidth).toList();
        return percent.subscribe(now -> {
            for (int i = 0; i < widths.size(); i++) {
                table.getColumns().get(i).setPrefWidth(widths.get(i) * now / 100);
            }
        });
    }
}
