package org.permitdesk.ui.reply;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.permitdesk.reply.Placeholder;
import org.permitdesk.reply.ReplyLanguage;
import org.permitdesk.reply.Template;
import org.permitdesk.reply.Template.Reading;
import org.permitdesk.reply.TemplateProblem;
import org.permitdesk.ui.profile.PreferencesModel;

/** The office's template being changed, with one entry to try it on. UI thread only. */
public final class TemplateModel {
    private final PreferencesModel preferences;
    private final ReplyLanguage language;
    private final Map<Placeholder, String> values;
    private final Runnable saved;
    private final StringProperty text;
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable TemplateProblem> said =
            new ReadOnlyObjectWrapper<>();

    /** Whether what is unfinished is due too. */
    private boolean left;

    /**
     * The template that holds.
     *
     * @param values those of the entry
     * @param saved runs when another one holds
     */
    TemplateModel(
            PreferencesModel preferences,
            ReplyLanguage language,
            Map<Placeholder, String> values,
            Runnable saved) {
        this.preferences = preferences;
        this.language = language;
        this.values = values;
        this.saved = saved;
        this.text = new SimpleStringProperty(preferences.preferences().replies().text(language));
        text.subscribe(now -> check());
    }

    public ReplyLanguage language() {
        return language;
    }

    /** Those of the entry that the template is tried on. */
    public Map<Placeholder, String> values() {
        return values;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** The entry in this template; empty while the template cannot be used. */
    public ReadOnlyStringProperty previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** The first problem that is due, or null. */
    public ReadOnlyObjectProperty<@Nullable TemplateProblem> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The cursor has left the text: what is unfinished is wrong now. */
    public void focusLost() {
        left = true;
        check();
    }

    /** Puts the original text back, to be saved or not. */
    public void backToOriginal() {
        text.set(language.original());
    }

    /** Lets the template hold, now and for the next start; false if it cannot be used. */
    public boolean save() {
        focusLost();
        String now = text.get();
        if (!Template.isUsable(now, language)) {
            return false;
        }
        preferences.change(p -> p.withReplies(p.replies().with(language, now)));
        saved.run();
        return true;
    }

    private void check() {
        switch (Template.parse(text.get(), language)) {
            case Reading.Usable(Template usable) -> {
                preview.set(usable.fill(values).text());
                said.set(null);
            }
            case Reading.Faulty(List<TemplateProblem> problems) -> {
                preview.set("");
                said.set(
                        problems.stream()
                                .filter(problem -> left || !problem.isUnfinished())
                                .findFirst()
                                .orElse(null));
            }
        }
    }
}
