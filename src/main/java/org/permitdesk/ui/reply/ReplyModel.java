package org.permitdesk.ui.reply;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.reply.Placeholder;
import org.permitdesk.reply.ReplyLanguage;
import org.permitdesk.reply.Template;
import org.permitdesk.reply.Template.Filled;
import org.permitdesk.reply.Template.Reading;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.OutcomeKind;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.ui.profile.PreferencesModel;

/**
 * A reply about one entry of the history, in one language or the other. Each language has its text,
 * as the template makes it and the clerk may change it for this once. UI thread only.
 */
public final class ReplyModel {
    /** What a reply may not keep silent about. */
    private static final Set<Placeholder> CHANGES =
            Collections.unmodifiableSet(
                    EnumSet.of(Placeholder.PLATE, Placeholder.AMOUNT, Placeholder.END));

    private final HistoryEntry entry;
    private final HistoryFile file;
    private final PreferencesModel preferences;
    private final Background background;
    private final HistoryTrouble trouble;
    private final ObjectProperty<ReplyLanguage> language;
    private final StringProperty text = new SimpleStringProperty("");
    private final Map<ReplyLanguage, String> texts = new EnumMap<>(ReplyLanguage.class);
    private final ReadOnlyObjectWrapper<Set<Placeholder>> unmentioned =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable HistoryEntry> later =
            new ReadOnlyObjectWrapper<>();

    /**
     * The reply as the office's template makes it.
     *
     * @param language the one to begin with
     */
    public ReplyModel(
            HistoryEntry entry,
            HistoryFile file,
            PreferencesModel preferences,
            Background background,
            HistoryTrouble trouble,
            ReplyLanguage language) {
        this.entry = entry;
        this.file = file;
        this.preferences = preferences;
        this.background = background;
        this.trouble = trouble;
        this.language = new SimpleObjectProperty<>(language);
        if (isOffered()) {
            this.language.subscribe(this::show);
            text.subscribe(now -> texts.put(this.language.get(), now));
        }
    }

    public HistoryEntry entry() {
        return entry;
    }

    /** Whether there is something to confirm. Nobody is told that a thing is done that is not. */
    public boolean isOffered() {
        return entry.isApplied();
    }

    public ObjectProperty<ReplyLanguage> languageProperty() {
        return language;
    }

    /** What is copied. Empty if no reply is offered, or the template says nothing of this entry. */
    public StringProperty textProperty() {
        return text;
    }

    /** What the update changes and the template does not tell. */
    public ReadOnlyObjectProperty<Set<Placeholder>> unmentionedProperty() {
        return unmentioned.getReadOnlyProperty();
    }

    /**
     * The newest update of the permit after this one that was applied or may have been; null if
     * there is none, or as long as {@link #lookForLater} has not found it.
     */
    public ReadOnlyObjectProperty<@Nullable HistoryEntry> laterProperty() {
        return later.getReadOnlyProperty();
    }

    /** Looks whether the permit was changed again since. */
    public void lookForLater() {
        if (isOffered()) {
            background.run(() -> file.history().after(entry), this::found, trouble::show);
        }
    }

    private void found(List<HistoryEntry> after) {
        later.set(
                after.reversed().stream()
                        .filter(ReplyModel::mayHaveChangedIt)
                        .findFirst()
                        .orElse(null));
    }

    private static boolean mayHaveChangedIt(HistoryEntry entry) {
        return switch (OutcomeKind.of(entry.state())) {
            case DONE, APPLIED, UNKNOWN, IN_FLIGHT, QUEUED -> true;
            case REFUSED, NOT_SENT, NOT_APPLIED -> false;
        };
    }

    /** Begins to change the template of the language that is shown. */
    public TemplateModel editTemplate() {
        ReplyLanguage now = language.get();
        return new TemplateModel(
                preferences,
                now,
                new ReplyWords(now).values(entry),
                () -> {
                    texts.remove(now);
                    show(now);
                });
    }

    private void show(ReplyLanguage now) {
        Map<Placeholder, String> values = new ReplyWords(now).values(entry);
        Filled filled = filled(preferences.preferences().replies().text(now), now, values);
        String kept = texts.get(now);
        text.set(kept == null ? filled.text() : kept);
        Set<Placeholder> silent = EnumSet.copyOf(values.keySet());
        silent.retainAll(CHANGES);
        silent.removeAll(filled.mentioned());
        unmentioned.set(silent);
    }

    private static Filled filled(
            String template, ReplyLanguage language, Map<Placeholder, String> values) {
        return switch (Template.parse(template, language)) {
            case Reading.Usable(Template usable) -> usable.fill(values);
            case Reading.Faulty faulty ->
                    throw new IllegalStateException("preferences hold usable templates only");
        };
    }
}
