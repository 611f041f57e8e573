package org.readout.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.readout.ledger.LedgerException;
import org.readout.ledger.search.Passage;
import org.readout.ledger.search.Terms;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * A ledger in one file: write-ahead log, so that readers never wait for the writer; synchronous in full, so that what is
 * committed outlives a power cut; foreign keys; FTS5.
 */
public final class Sqlite implements Database {
    /** "RDLG": tells a ledger from any other SQLite file. */
    static final int APPLICATION = 0x52444c47;

    private static final int BUSY_MILLIS = 20_000;
    private static final int READERS = 8;

    private final Path file;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Connections readers;
    private final Connections writer;

    private Sqlite(Path file) {
        this.file = file;
        this.readers = new Connections(READERS, () -> connect(file, TransactionMode.DEFERRED));
        this.writer = new Connections(1, () -> connect(file, TransactionMode.IMMEDIATE));
    }

    /** Opens a file, or makes it. @throws LedgerException when it is no ledger, or one of a newer version */
    public static Sqlite open(Path file) {
        return open(file, Migrations.of("sqlite"));
    }

    static Sqlite open(Path file, Migrations migrations) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new LedgerException(file + ": is a folder, and a ledger is a file");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new LedgerException(file + ": there is no folder " + folder);
        }
        Sqlite sqlite = new Sqlite(file);
        try {
            sqlite.prepare(migrations);
            return sqlite;
        } catch (RuntimeException e) {
            sqlite.close();
            throw e;
        }
    }

    private void prepare(Migrations migrations) {
        // Looked at before anything is set up, so that a foreign or newer file stays as it is.
        try (Connection connection = plain(file)) {
            int version = version(connection, file.toString());
            migrations.refuseNewer(version, file.toString());
            if (version == migrations.newest()) {
                return;
            }
        } catch (SQLException e) {
            throw new LedgerException(file + ": cannot be opened as a ledger: " + e.getMessage(), e);
        }
        write(handle -> {
            try {
                // Again, inside the transaction: another program may have been faster.
                int version = version(handle.getConnection(), file.toString());
                migrations.refuseNewer(version, file.toString());
                migrations.apply(handle, version);
                handle.execute("PRAGMA application_id = " + APPLICATION);
                handle.execute("PRAGMA user_version = " + migrations.newest());
                return version;
            } catch (SQLException e) {
                throw Connections.told(e);
            }
        });
    }

    private static Connection plain(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static Connection connect(Path file, TransactionMode mode) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(mode);
        config.setCacheSize(-16_384);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static int version(Connection connection, String where) throws SQLException {
        int application = pragma(connection, "application_id");
        int version = pragma(connection, "user_version");
        if (application == APPLICATION) {
            return version;
        }
        if (application != 0 || version != 0 || pragma(connection, "schema_version") != 0) {
            throw new LedgerException(where + ": is a database, but no ledger");
        }
        return 0;
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (java.sql.Statement sql = connection.createStatement();
                java.sql.ResultSet result = sql.executeQuery("PRAGMA " + name)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    @Override
    public <T> T read(Work<T> work) {
        return readers.use(work);
    }

    @Override
    public <T> T write(Work<T> work) {
        writing.lock();
        try {
            return writer.use(work);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void addPassages(Handle handle, long version, List<Passage> passages) {
        PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO passage (id, version, type, finding, starts, ends) VALUES (?, ?, ?, ?, ?, ?)");
        PreparedBatch texts = handle.prepareBatch("INSERT INTO passage_text (rowid, words, tags) VALUES (?, ?, ?)");
        for (Passage p : passages) {
            rows.add(
                    p.id(),
                    version,
                    p.type().word(),
                    p.finding(),
                    p.span().start(),
                    p.span().end());
            texts.add(
                    p.id(),
                    p.words(),
                    p.tags().stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(" ")));
        }
        if (!passages.isEmpty()) {
            rows.execute();
            texts.execute();
        }
    }

    @Override
    public void removePassages(Handle handle, long place) {
        long end = place + Place.PASSAGES;
        handle.execute(
                "DELETE FROM passage_text WHERE rowid IN (SELECT id FROM passage WHERE id >= ? AND id < ?)",
                place,
                end);
        handle.execute("DELETE FROM passage WHERE id >= ? AND id < ?", place, end);
    }

    @Override
    public List<Long> matching(Handle handle, Terms terms, long from, long before, int most) {
        return handle.createQuery("SELECT rowid FROM passage_text WHERE passage_text MATCH :terms"
                        + " AND rowid >= :from AND rowid < :before ORDER BY rowid DESC LIMIT :most")
                .bind("terms", FtsExpression.of(terms))
                .bind("from", from)
                .bind("before", before)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    @Override
    public void backup(Path copy) {
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try (Connection connection = connect(file, TransactionMode.DEFERRED);
                    java.sql.PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, part.toString());
                vacuum.execute();
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | SQLException e) {
            throw new LedgerException("no backup was made of " + file + " to " + copy + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> damage() {
        List<String> found = new ArrayList<>();
        read(handle -> {
            for (String line : handle.createQuery("PRAGMA integrity_check")
                    .mapTo(String.class)
                    .list()) {
                if (!line.equals("ok")) {
                    found.add(line);
                }
            }
            handle.createQuery("PRAGMA foreign_key_check")
                    .map((row, context) -> "a row of " + row.getString(1) + " points to a missing " + row.getString(3))
                    .forEach(found::add);
            long passages = count(handle, "passage");
            long indexed = count(handle, "passage_text_docsize");
            if (passages != indexed) {
                found.add(passages + " passages are kept, and " + indexed + " can be searched");
            }
            return found;
        });
        try {
            write(handle -> handle.execute("INSERT INTO passage_text (passage_text) VALUES ('integrity-check')"));
        } catch (LedgerException e) {
            found.add("the full-text index is damaged: " + e.getMessage());
        }
        return found;
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public long size() {
        long size = 0;
        for (String ending : List.of("", "-wal")) {
            Path part = file.resolveSibling(file.getFileName() + ending);
            try {
                size += Files.exists(part) ? Files.size(part) : 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return size;
    }

    @Override
    public String where() {
        return file.toString();
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
