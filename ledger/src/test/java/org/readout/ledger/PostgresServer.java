package org.readout.ledger;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the tests' own, out of the system's packages, on this machine alone. It refuses to run as root,
 * so that where the tests do, it runs as the user {@code postgres}.
 */
final class PostgresServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final List<String> as;
    private final String programs;
    private int databases;

    PostgresServer() throws IOException, InterruptedException, SQLException {
        programs = programs();
        boolean root = "root".equals(System.getProperty("user.name"));
        as = root ? List.of("runuser", "-u", "postgres", "--") : List.of();
        folder = Files.createTempDirectory("ledger-postgres");
        if (root) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path data = folder.resolve("data");
        asOwner(programs + "/initdb", "-D", data.toString(), "-U", "readout", "-A", "trust", "-E", "UTF8", "--no-sync");
        asOwner(
                programs + "/pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-t",
                "60",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder,
                "start");
    }

    private static String programs() throws IOException {
        Path base = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(base)) {
            try (Stream<Path> versions = Files.list(base)) {
                List<Path> found = versions.map(v -> v.resolve("bin"))
                        .filter(b -> Files.isExecutable(b.resolve("initdb")))
                        .sorted(Comparator.comparingInt(b ->
                                Integer.parseInt(b.getParent().getFileName().toString())))
                        .toList();
                if (!found.isEmpty()) {
                    return found.getLast().toString();
                }
            }
        }
        throw new IllegalStateException(
                "the tests of shared ledgers need PostgreSQL: run .ci/postgres, or apt-get install postgresql");
    }

    private void asOwner(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(as);
        all.addAll(List.of(command));
        run(all);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("postgres", ".log");
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/tmp").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(command + " failed: " + Files.readString(said, StandardCharsets.UTF_8));
        }
        Files.delete(said);
    }

    /** The address of a new database with nothing in it. */
    String database() {
        String name = "ledger" + ++databases;
        execute(url("postgres"), "CREATE DATABASE " + name);
        return url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=readout";
    }

    static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        asOwner(programs + "/pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
