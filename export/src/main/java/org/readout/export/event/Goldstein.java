package org.readout.export.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/**
 * The conflict-cooperation scale (Goldstein 1992) of CAMEO codes, read from {@code goldstein.tsv}. Immutable.
 *
 * @see <a href="https://doi.org/10.1177/0022002792036002007">Goldstein, A Conflict-Cooperation Scale for WEIS Events
 *     Data</a>
 */
public final class Goldstein {
    private final Map<String, Double> values = new HashMap<>();

    private Goldstein() {}

    static Goldstein load() {
        Goldstein scale = new Goldstein();
        for (Row row : DataFile.table(Goldstein.class, "goldstein.tsv", 2)) {
            for (String code : row.get(1).split(" ")) {
                scale.values.put(code, Double.valueOf(row.get(0)));
            }
        }
        return scale;
    }

    /** From -10 to 10; null for no code, and for one that is none of CAMEO's. */
    @Nullable
    Double of(@Nullable String cameo) {
        if (cameo == null) {
            return null;
        }
        for (int length = cameo.length(); length >= 2; length--) {
            Double value = values.get(cameo.substring(0, length));
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
