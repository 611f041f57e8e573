package org.readout.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.readout.ledger.LedgerException;
import org.readout.ledger.search.Passage;
import org.readout.ledger.search.Terms;

/**
 * A ledger in a PostgreSQL database (12 or later), for a desk that many share. Readers see one state (repeatable read);
 * writers take turns by an advisory lock, so that numbers and places are given out as in a file; a commit is on disk when
 * it returns, as the server's defaults have it.
 */
public final class Postgres implements Database {
    /** "RDLG": the advisory lock of whoever writes. */
    private static final long WRITER = 0x52444c47L;

    /**
     * How readers' questions are planned: anew for their words, since "the" wants another plan than "armistice"; as for
     * a disk without moving parts; without compiling what runs for milliseconds; and with room for a whole posting list.
     */
    private static final List<String> SETTINGS =
            List.of("plan_cache_mode = force_custom_plan", "random_page_cost = 1.1", "jit = off", "work_mem = '64MB'");

    /** So many passages are read in some milliseconds. */
    private static final int LATEST = 20_000;

    private static final int READERS = 8;
    private static final int BACKUP_MINUTES = 60;

    private final String url;
    private final Connections readers;
    private final Connections writer;

    private Postgres(String url) {
        this.url = url;
        this.readers = new Connections(READERS, () -> connect(true));
        this.writer = new Connections(2, () -> connect(false));
    }

    /**
     * Opens a database, or makes a ledger in an empty one.
     *
     * @param url {@code jdbc:postgresql://host/database?user=...}
     * @throws LedgerException when it cannot be reached, holds other tables and no ledger, or one of a newer version
     */
    public static Postgres open(String url) {
        Postgres postgres = new Postgres(url);
        try {
            postgres.prepare(Migrations.of("postgresql"));
            return postgres;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private Connection connect(boolean reading) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setTransactionIsolation(
                reading ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED);
        connection.setReadOnly(reading);
        if (reading) {
            try (Statement settings = connection.createStatement()) {
                for (String setting : SETTINGS) {
                    settings.execute("SET " + setting);
                }
            }
        }
        return connection;
    }

    private void prepare(Migrations migrations) {
        write(handle -> {
            int version = version(handle);
            migrations.refuseNewer(version, where());
            if (version < migrations.newest()) {
                if (version == 0) {
                    handle.execute("CREATE TABLE ledger_schema (version INTEGER NOT NULL)");
                    handle.execute("INSERT INTO ledger_schema (version) VALUES (0)");
                }
                migrations.apply(handle, version);
                handle.execute("UPDATE ledger_schema SET version = ?", migrations.newest());
            }
            return version;
        });
    }

    private int version(Handle handle) {
        List<String> tables = handle.createQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()")
                .mapTo(String.class)
                .list();
        if (tables.contains("ledger_schema")) {
            return handle.createQuery("SELECT version FROM ledger_schema")
                    .mapTo(Integer.class)
                    .one();
        }
        if (!tables.isEmpty()) {
            throw new LedgerException(
                    where() + ": is a database with other tables, and no ledger; give it one of its own");
        }
        return 0;
    }

    @Override
    public <T> T read(Work<T> work) {
        return readers.use(work);
    }

    @Override
    public <T> T write(Work<T> work) {
        return writer.use(handle -> {
            handle.execute("SELECT pg_advisory_xact_lock(?)", WRITER);
            return work.on(handle);
        });
    }

    @Override
    public void addPassages(Handle handle, long version, List<Passage> passages) {
        PreparedBatch rows =
                handle.prepareBatch("INSERT INTO passage (id, version, type, finding, starts, ends, words, tags)"
                        + " VALUES (?, ?, ?, ?, ?, ?, to_tsvector('ledger_words', ?), ?)");
        for (Passage p : passages) {
            rows.add(
                    p.id(),
                    version,
                    p.type().word(),
                    p.finding(),
                    p.span().start(),
                    p.span().end(),
                    p.words(),
                    p.tags().stream().mapToLong(Number::longValue).toArray());
        }
        if (!passages.isEmpty()) {
            rows.execute();
        }
    }

    @Override
    public void removePassages(Handle handle, long place) {
        handle.execute("DELETE FROM passage WHERE id >= ? AND id < ?", place, place + Place.PASSAGES);
    }

    /**
     * What is asked for is the latest matches. Where there are many, they stand among the latest passages, and reading those
     * is fast; where they do not, there are few, and the index has them all. No statistics are needed to choose.
     */
    @Override
    public List<Long> matching(Handle handle, Terms terms, long from, long before, int most) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", from);
        values.put("before", before);
        values.put("most", most);
        values.put("latest", LATEST);
        String matches = matches(terms, values);
        List<Long> found = ids(
                handle,
                "SELECT id FROM (SELECT id, words, tags FROM passage WHERE id >= :from AND id < :before"
                        + " ORDER BY id DESC LIMIT :latest) latest WHERE " + matches + " ORDER BY id DESC LIMIT :most",
                values);
        return found.size() >= most
                ? found
                : ids(
                        handle,
                        "WITH found AS MATERIALIZED (SELECT id FROM passage WHERE " + matches + " AND id >= :from"
                                + " AND id < :before) SELECT id FROM found ORDER BY id DESC LIMIT :most",
                        values);
    }

    private static List<Long> ids(Handle handle, String sql, Map<String, Object> values) {
        return handle.createQuery(sql).bindMap(values).mapTo(Long.class).list();
    }

    private static String matches(Terms terms, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder("TRUE");
        for (List<Long> any : terms.tags()) {
            String name = "tags" + values.size();
            sql.append(" AND tags && CAST(:").append(name).append(" AS BIGINT[])");
            values.put(name, any.stream().mapToLong(Long::longValue).toArray());
        }
        for (List<String> phrase : terms.phrases()) {
            sql.append(" AND words @@ ").append(phrase(phrase, values));
        }
        for (List<String> phrase : terms.without()) {
            sql.append(" AND NOT words @@ ").append(phrase(phrase, values));
        }
        return sql.toString();
    }

    /** Words that follow one another: letters and digits alone, so that nothing a user types is an operator. */
    private static String phrase(List<String> words, Map<String, Object> values) {
        String name = "words" + values.size();
        values.put(name, String.join(" ", words));
        return "phraseto_tsquery('ledger_words', :" + name + ")";
    }

    /** By PostgreSQL's own {@code pg_dump}, which must be on the PATH; {@code pg_restore} puts it back. */
    @Override
    public void backup(Path copy) {
        try {
            Dump call = Dump.of(url, copy);
            ProcessBuilder builder = new ProcessBuilder(call.command()).redirectErrorStream(true);
            builder.environment().putAll(call.environment());
            Process dump = builder.start();
            dump.getOutputStream().close();
            String said = new String(dump.getInputStream().readNBytes(4_000), java.nio.charset.StandardCharsets.UTF_8);
            if (!dump.waitFor(BACKUP_MINUTES, TimeUnit.MINUTES) || dump.exitValue() != 0) {
                dump.destroyForcibly();
                throw new LedgerException("no backup was made of " + where() + ": pg_dump says: " + said.strip());
            }
        } catch (IOException e) {
            throw new LedgerException(
                    "no backup was made of " + where() + ": pg_dump cannot be run (PostgreSQL's client programs): "
                            + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("no backup was made of " + where() + ": interrupted", e);
        }
    }

    /** The server checks what it reads; here, that all which should be searchable is. */
    @Override
    public List<String> damage() {
        List<String> found = new ArrayList<>();
        read(handle -> {
            long lost = handle.createQuery("SELECT COUNT(*) FROM version v WHERE v.current = 1"
                            + " AND NOT EXISTS (SELECT 1 FROM passage p WHERE p.id >= v.place AND p.id < v.place + "
                            + Place.PASSAGES + ")"
                            + " AND EXISTS (SELECT 1 FROM statement s WHERE s.version = v.id)")
                    .mapTo(Long.class)
                    .one();
            if (lost > 0) {
                found.add(lost + " articles have findings and cannot be searched");
            }
            return lost;
        });
        return found;
    }

    @Override
    public long size() {
        return read(
                handle -> handle.createQuery("SELECT COALESCE(SUM(pg_total_relation_size(c.oid)), 0) FROM pg_class c"
                                + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE n.nspname = current_schema() AND c.relkind = 'r'")
                        .map((ResultSet row, org.jdbi.v3.core.statement.StatementContext context) -> row.getLong(1))
                        .one());
    }

    /** The address without what only its owner should read. */
    @Override
    public String where() {
        int query = url.indexOf('?');
        String bare = query < 0 ? url : url.substring(0, query);
        return bare.replaceAll("//[^/@]*@", "//");
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
