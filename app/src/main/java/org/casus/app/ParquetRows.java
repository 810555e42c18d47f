package org.casus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import org.casus.format.FormatOptions;
import org.casus.format.Item;
import org.casus.format.Rows;
import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file, read by DuckDB. The file is deleted at its end. */
final class ParquetRows implements Iterator<Item> {

    private final Path file;
    private final String name;
    private final Rows rows;
    private @Nullable Connection connection;
    private @Nullable ResultSet results;
    private List<String> columns = List.of();
    private @Nullable Item next;
    private long number;
    private boolean done;

    /**
     * @param file a file of our own
     * @param name the name of the input, for people
     */
    ParquetRows(Path file, String name, FormatOptions options) {
        this.file = file;
        this.name = name;
        this.rows = new Rows(name, options.columns());
    }

    @Override
    public boolean hasNext() {
        if (next == null && !done) {
            try {
                next = advance();
            } catch (SQLException e) {
                next = refused(UnreadableReason.CORRUPT, null);
            }
        }
        return next != null;
    }

    private @Nullable Item advance() throws SQLException {
        ResultSet source = results;
        if (source == null) {
            source = open();
            results = source;
            if (!rows.hasText(columns)) {
                return refused(UnreadableReason.NO_COLUMN, Rows.listed(columns));
            }
        }
        if (!source.next()) {
            if (number == 0) {
                return refused(UnreadableReason.EMPTY, null);
            }
            close();
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = source.getString(i + 1);
            values.put(columns.get(i), value == null ? "" : value);
        }
        return rows.read(++number, values);
    }

    private ResultSet open() throws SQLException {
        Properties settings = new Properties();
        settings.put("autoinstall_known_extensions", "false");
        settings.put("autoload_known_extensions", "false");
        settings.put("jdbc_stream_results", "true");
        settings.put("threads", "1");
        connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        PreparedStatement query = connection.prepareStatement("SELECT * FROM read_parquet(?)");
        query.setString(1, file.toString());
        ResultSet opened = query.executeQuery();
        ResultSetMetaData meta = opened.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            names.add(meta.getColumnName(i));
        }
        columns = names;
        return opened;
    }

    /** The last item. */
    private Item refused(UnreadableReason reason, @Nullable String found) {
        close();
        return new Item.Refused(name, new Unreadable(reason, 0, found));
    }

    private void close() {
        done = true;
        try (Connection its = connection) {
            Files.deleteIfExists(file);
        } catch (SQLException | IOException e) {
            // the system clears its folder for such files
            done = true;
        }
    }

    @Override
    public Item next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Item given = next;
        next = null;
        return given;
    }
}
