package org.readout.desk.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An address that programs may use.
 *
 * @param parameters their names
 * @param needed those that must be given
 * @param types the content types of its answers; empty for a view, which answers under its address with .json and .csv
 */
public record Endpoint(
        String method, String path, String summary, List<String> parameters, List<String> needed, List<String> types) {

    /** A parameter. @param kind text, day, number, or the name of an enumeration */
    public record Parameter(String name, String kind, String words) {}

    /** All addresses, in the order in which they are described. */
    public static List<Endpoint> all() {
        return rows("api.tsv", 5).stream().map(Endpoint::of).toList();
    }

    /** All parameters by name. */
    static Map<String, Parameter> parametersByName() {
        Map<String, Parameter> all = new LinkedHashMap<>();
        rows("parameters.tsv", 3).forEach(r -> all.put(r[0], new Parameter(r[0], r[1], r[2])));
        return all;
    }

    boolean isView() {
        return types.isEmpty();
    }

    private static Endpoint of(String[] row) {
        List<String> names = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        for (String name : words(row[3])) {
            String bare = name.replace("*", "");
            names.add(bare);
            if (!bare.equals(name)) {
                needed.add(bare);
            }
        }
        return new Endpoint(row[0], row[1], row[2], names, needed, row[4].equals("view") ? List.of() : words(row[4]));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }

    private static List<String[]> rows(String name, int columns) {
        try (InputStream in = Endpoint.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing; build again");
            }
            List<String[]> rows = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                String[] row = line.split("\t", -1);
                if (row.length != columns) {
                    throw new IllegalStateException(name + ": a line with " + row.length + " columns: " + line);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
