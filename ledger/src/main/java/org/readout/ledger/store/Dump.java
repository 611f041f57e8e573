package org.readout.ledger.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.postgresql.Driver;

/**
 * How {@code pg_dump} is called for a database's address: who and where go into its environment, which other users of the
 * machine cannot read as they can a command line.
 *
 * @param command the program and its arguments
 * @param environment what libpq reads: PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD, PGSSLMODE
 */
record Dump(List<String> command, Map<String, String> environment) {
    private static final Map<String, String> NAMES = Map.of(
            "PGHOST", "PGHOST",
            "PGPORT", "PGPORT",
            "PGDBNAME", "PGDATABASE",
            "user", "PGUSER",
            "password", "PGPASSWORD",
            "sslmode", "PGSSLMODE");

    Dump {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** @param url a jdbc:postgresql: address @throws IllegalArgumentException when it is none */
    static Dump of(String url, Path copy) {
        Properties parts = Driver.parseURL(url, new Properties());
        if (parts == null) {
            throw new IllegalArgumentException("not a jdbc:postgresql: address");
        }
        Map<String, String> environment = new TreeMap<>();
        NAMES.forEach((jdbc, libpq) -> {
            String value = parts.getProperty(jdbc);
            if (value != null && !value.isEmpty()) {
                environment.put(libpq, value);
            }
        });
        return new Dump(List.of("pg_dump", "--format=custom", "--file=" + copy.toAbsolutePath()), environment);
    }
}
