package org.permitdesk.ui.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.permitdesk.ui.ChangeWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.update.PermitUpdate;

/** What putting an entry back would fill in, or why it cannot be done. */
final class PutBackWords {
    private final Texts texts;
    private final TimelineWords names;

    PutBackWords(Texts texts) {
        this.texts = texts;
        this.names = new TimelineWords(texts);
    }

    /** What the button does, with what to look out for. */
    String hint(PutBack putBack) {
        PermitUpdate update = putBack.update();
        if (update == null) {
            return texts.get("entry.putBack." + putBack.obstacle());
        }
        String what = texts.get("entry.putBack.what", new ChangeWords(texts).summary(update));
        return (what + " " + caution(putBack)).strip();
    }

    /** What the clerk has to look at before sending; empty if nothing. */
    String caution(PutBack putBack) {
        List<String> sentences = new ArrayList<>();
        add(sentences, "entry.putBack.missing", putBack.missing());
        add(sentences, "entry.putBack.unsure", putBack.unsure());
        add(sentences, "entry.putBack.sentSince", putBack.sentSince());
        return String.join(" ", sentences);
    }

    private void add(List<String> sentences, String key, Set<Value> values) {
        if (!values.isEmpty()) {
            sentences.add(texts.get(key, names.names(values)));
        }
    }
}
