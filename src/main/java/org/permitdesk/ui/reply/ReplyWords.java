package org.permitdesk.ui.reply;

import java.util.EnumMap;
import java.util.Map;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.reply.Placeholder;
import org.permitdesk.reply.ReplyLanguage;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.Money;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;

/** What an update has to say in a reply, in the words of the customer's language. */
public final class ReplyWords {
    private final Texts texts;

    public ReplyWords(ReplyLanguage language) {
        this.texts = Texts.of(language.code());
    }

    /** The values of an entry; none for what it does not change or have, or was forgotten. */
    public Map<Placeholder, String> values(HistoryEntry entry) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        PermitUpdate update = entry.update();
        Plate plate = update.plate();
        if (plate != null && !plate.equals(Plate.FORGOTTEN)) {
            values.put(Placeholder.PLATE, plate.value());
        }
        Money money = update.money();
        if (money != null) {
            values.put(Placeholder.AMOUNT, amount(money));
        }
        EndTime end = update.endTime();
        if (end != null) {
            values.put(Placeholder.END, new TimeWords(texts).written(end));
        }
        values.put(Placeholder.REFERENCE, update.referenceId().value());
        putUnlessBlank(values, Placeholder.TICKET, entry.ticket());
        putUnlessBlank(
                values, Placeholder.OFFICE, new ProfileWords(texts).name(entry.destination()));
        putUnlessBlank(values, Placeholder.CLERK, entry.intent().origin().clerk());
        return values;
    }

    private static void putUnlessBlank(
            Map<Placeholder, String> values, Placeholder placeholder, String value) {
        if (!value.isBlank()) {
            values.put(placeholder, value);
        }
    }

    /** As in "$14.50 CAD", or "14,50 $ CA". */
    private String amount(Money money) {
        String digits = money.amount().text();
        return texts.get(
                "reply.money." + money.currency(),
                texts.language().equals("fr") ? digits.replace('.', ',') : digits);
    }
}
