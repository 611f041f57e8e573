package org.readout.desk.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

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
        return DataFile.table(Endpoint.class, "api.tsv", 5).stream()
                .map(Endpoint::of)
                .toList();
    }

    /** All parameters by name. */
    static Map<String, Parameter> parametersByName() {
        Map<String, Parameter> all = new LinkedHashMap<>();
        DataFile.table(Endpoint.class, "parameters.tsv", 3)
                .forEach(r -> all.put(r.get(0), new Parameter(r.get(0), r.get(1), r.get(2))));
        return all;
    }

    boolean isView() {
        return types.isEmpty();
    }

    private static Endpoint of(Row row) {
        List<String> names = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        for (String name : words(row.get(3))) {
            String bare = name.replace("*", "");
            names.add(bare);
            if (!bare.equals(name)) {
                needed.add(bare);
            }
        }
        return new Endpoint(
                row.get(0),
                row.get(1),
                row.get(2),
                names,
                needed,
                row.get(4).equals("view") ? List.of() : words(row.get(4)));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }
}
