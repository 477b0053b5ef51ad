package org.permitdesk.ui.export;

/**
 * Entries that can be exported.
 *
 * @param words which ones, such as "plate ABC, refused"; empty for all of the history
 */
public record Selection(String words, Ids ids) {

    /** Finds the entries; not on the UI thread. */
    public interface Ids {
        /** In the order of the export. */
        long[] find() throws Exception;
    }

    /** Whether it leaves anything out. */
    public boolean isPart() {
        return !words.isEmpty();
    }
}
