package org.readout.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.readout.ledger.LedgerException;

/**
 * The steps by which the schema came to be what it is: plain SQL files, listed in {@code migrations.txt}; the n-th leads
 * to version n. All that are missing are applied in one transaction.
 */
public final class Migrations {
    private final List<String> steps;

    Migrations(List<String> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The steps of a kind of database. @param kind the folder they are in */
    static Migrations of(String kind) {
        List<String> steps = new ArrayList<>();
        for (String line : resource(kind + "/migrations.txt").split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                steps.add(resource(kind + "/" + line.strip()));
            }
        }
        return new Migrations(steps);
    }

    /** The version of the schema that this program knows. */
    int newest() {
        return steps.size();
    }

    /** @throws LedgerException when the ledger is of a version that this program does not know */
    void refuseNewer(int version, String where) {
        if (version > newest()) {
            throw new LedgerException(
                    where + ": is a ledger of schema version " + version + ", and this program knows versions up to "
                            + newest() + ": use the program that wrote it, or a later one");
        }
    }

    /** Brings a schema from a version to the newest; the caller's transaction holds it together. */
    void apply(Handle handle, int from) {
        for (String step : steps.subList(from, newest())) {
            for (String statement : statements(step)) {
                // Straight through the driver: a step is no template.
                try (java.sql.Statement sql = handle.getConnection().createStatement()) {
                    sql.execute(statement);
                } catch (java.sql.SQLException e) {
                    throw new LedgerException(
                            "the schema cannot be brought from version " + from + " to " + newest() + ": "
                                    + e.getMessage(),
                            e);
                }
            }
        }
    }

    /** A step's statements: comments are cut, a semicolon at the end of a line ends one. */
    static List<String> statements(String step) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : step.split("\n")) {
            int comment = line.indexOf("--");
            String code = (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
            if (code.endsWith(";")) {
                statements.add(statement.append(code, 0, code.length() - 1).toString());
                statement.setLength(0);
            } else if (!code.isBlank()) {
                statement.append(code).append('\n');
            }
        }
        if (!statement.isEmpty()) {
            throw new IllegalStateException("a step of the schema does not end with a semicolon: " + statement);
        }
        return statements;
    }

    private static String resource(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("/org/readout/ledger/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program is damaged: it lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
