package org.permitdesk.ui.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.permitdesk.export.Finding;
import org.permitdesk.ui.Texts;

/** What a check of an exported file has shown, in one sentence. Needs no toolkit. */
public final class FindingWords {
    /** The same in every language and on every computer, as in the file itself. */
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Texts texts;

    public FindingWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * The sentence.
     *
     * @param file its name
     */
    public String sentence(String file, Finding finding) {
        return switch (finding) {
            case Finding.Unbroken(int entries, Instant from, Instant until) ->
                    texts.get("check.unbroken", file, entries, UTC.format(from), UTC.format(until));
            case Finding.Broken broken -> broken(file, broken);
            case Finding.NotAnExport() -> texts.get("check.notAnExport", file);
            case Finding.Unreadable(String detail) -> texts.get("check.unreadable", file, detail);
            case Finding.Stopped() -> texts.get("check.stopped");
        };
    }

    private String broken(String file, Finding.Broken broken) {
        String entry = Integer.toString(broken.entry());
        String place =
                broken.total() > 0
                        ? texts.get("check.ofTotal", entry, Integer.toString(broken.total()))
                        : entry;
        String found =
                broken.found().isEmpty() ? "" : " " + texts.get("check.found", broken.found());
        return texts.get(
                "check.fault." + broken.fault(),
                file,
                place,
                Integer.toString(broken.row()),
                found);
    }
}
