package org.permitdesk.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.EntryState.Ended;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.update.Destination;
import org.permitdesk.update.Outcome.Refused;

/** Puts entries into the index and takes them out, as parts of the caller's transaction. */
final class Writing implements AutoCloseable {
    private static final List<Column> KEYS =
            Arrays.stream(Column.values()).filter(column -> column != Column.TIME).toList();

    private final PreparedStatement text;
    private final PreparedStatement removeText;
    private final PreparedStatement addText;
    private final PreparedStatement removeEntry;
    private final PreparedStatement addEntry;
    private final PreparedStatement addFacet;
    private final PreparedStatement nameProfile;
    private final PreparedStatement nameClerk;
    private final PreparedStatement removeRefusal;
    private final PreparedStatement addRefusal;
    private int removed;

    Writing(Connection writer) throws SQLException {
        text = writer.prepareStatement("SELECT text FROM said WHERE id = ?");
        removeText = writer.prepareStatement("DELETE FROM said WHERE id = ?");
        addText = writer.prepareStatement("INSERT INTO said VALUES (?, ?)");
        removeEntry = writer.prepareStatement("DELETE FROM entry WHERE id = ?");
        addEntry = writer.prepareStatement(insertEntry());
        addFacet =
                writer.prepareStatement(
                        """
                        INSERT INTO facet (standing, profile, clerk) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                        """);
        nameProfile =
                writer.prepareStatement(
                        """
                        INSERT INTO profile (id, name, entry_id) VALUES (?, ?, ?) ON CONFLICT DO UPDATE
                        SET entry_id = max(entry_id, excluded.entry_id) RETURNING number
                        """);
        nameClerk =
                writer.prepareStatement(
                        """
                        INSERT INTO clerk (name) VALUES (?) ON CONFLICT DO UPDATE SET name = name RETURNING number
                        """);
        removeRefusal = writer.prepareStatement("DELETE FROM refusal WHERE id = ?");
        addRefusal = writer.prepareStatement("INSERT INTO refusal VALUES (?, ?, ?)");
    }

    private static String insertEntry() {
        return """
        INSERT INTO entry (id, created_at, %s, facet) VALUES (?, ?, %s,
          (SELECT id FROM facet WHERE standing = ? AND profile = ? AND clerk = ?))
        """
                .formatted(
                        KEYS.stream().map(Column::key).collect(Collectors.joining(", ")),
                        KEYS.stream().map(column -> "?").collect(Collectors.joining(", ")));
    }

    /** Puts the entry in, in place of what was there of it. */
    void put(HistoryEntry entry) throws SQLException {
        Document document = new Document(entry);
        int standing = Standings.number(entry.state().standing());
        Destination to = entry.destination();
        int profile = number(nameProfile, to.profileId(), to.profileName(), entry.id());
        int clerk = number(nameClerk, document.clerk());
        run(addFacet, standing, profile, clerk);
        run(removeEntry, entry.id());
        run(
                addEntry,
                Stream.of(
                                Stream.of(entry.id(), Document.nanos(entry.createdAt())),
                                KEYS.stream().map(document::key),
                                Stream.of(standing, profile, clerk))
                        .flatMap(values -> values)
                        .toArray());
        putText(entry.id(), document.text() + Marks.of(standing, profile, clerk));
        run(removeRefusal, entry.id());
        if (entry.state() instanceof Ended(Refused(Integer code, String message))) {
            run(addRefusal, entry.id(), code, message);
        }
    }

    /** The trigrams are what takes time; most events leave the text as it is. */
    private void putText(long id, String now) throws SQLException {
        String before = before(id);
        if (!now.equals(before)) {
            if (before != null) {
                removeText(id);
            }
            run(addText, id, now);
        }
    }

    private @Nullable String before(long id) throws SQLException {
        text.setLong(1, id);
        try (ResultSet row = text.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private void removeText(long id) throws SQLException {
        removed += run(removeText, id);
    }

    /** Takes out all of an entry that is gone. */
    void remove(long id) throws SQLException {
        removeText(id);
        run(removeEntry, id);
        run(removeRefusal, id);
    }

    /** How many texts were replaced or taken out. */
    int removed() {
        return removed;
    }

    private static int number(PreparedStatement statement, Object... values) throws SQLException {
        set(statement, values);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int run(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        set(statement, values);
        return statement.executeUpdate();
    }

    private static void set(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement :
                List.of(
                        text,
                        removeText,
                        addText,
                        removeEntry,
                        addEntry,
                        addFacet,
                        nameProfile,
                        nameClerk,
                        removeRefusal,
                        addRefusal)) {
            statement.close();
        }
    }
}
