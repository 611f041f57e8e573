package org.readout.export.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.model.Event;
import org.readout.model.EventType;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/**
 * CAMEO codes of events. Where a finding has none, the code of its type's root is given if the type has one root alone
 * (PLOVER keeps CAMEO's roots together as one type in places: REQUEST is 02 and 10, ASSAULT 18 to 20): the root's general
 * code, "not specified below".
 */
final class Cameo {
    private final Map<String, String> titles = new HashMap<>();

    private Cameo() {}

    static Cameo load() {
        Cameo cameo = new Cameo();
        for (Row row : DataFile.table(Cameo.class, "cameo.tsv", 2)) {
            cameo.titles.put(row.get(0), row.get(1));
        }
        return cameo;
    }

    /** The event's code, null where it would be a guess. */
    static @Nullable String code(Event event) {
        return code(event.cameo(), event.type());
    }

    static @Nullable String code(@Nullable String given, EventType type) {
        if (given != null) {
            return given;
        }
        return switch (type) {
            case AGREE -> "030";
            case CONSULT -> "040";
            case SUPPORT -> "050";
            case COOPERATE -> "060";
            case AID -> "070";
            case CONCEDE, RETREAT -> "080";
            case REJECT -> "120";
            case THREATEN -> "130";
            case PROTEST -> "140";
            case MOBILIZE -> "150";
            case COERCE -> "170";
            case REQUEST, ACCUSE, SANCTION, ASSAULT -> null;
        };
    }

    /** CAMEO's title of a code, or of the code above it. */
    @Nullable
    String title(@Nullable String code) {
        if (code == null) {
            return null;
        }
        for (int length = code.length(); length >= 2; length--) {
            String title = titles.get(code.substring(0, length));
            if (title != null) {
                return title;
            }
        }
        return null;
    }

    /** The three-digit code that a code belongs to. */
    static @Nullable String base(@Nullable String code) {
        return code == null ? null : code.substring(0, Math.min(3, code.length()));
    }

    /**
     * The quad class of a code: 1 verbal cooperation (roots 01 to 05), 2 material cooperation (06 to 09), 3 verbal
     * conflict (10 to 14), 4 material conflict. Without a code that of the type.
     */
    static int quad(@Nullable String code, EventType type) {
        if (code == null) {
            return type.quad();
        }
        int root = Integer.parseInt(code.substring(0, 2));
        return root <= 5 ? 1 : root <= 9 ? 2 : root <= 14 ? 3 : 4;
    }

    static @Nullable String root(@Nullable String code) {
        return code == null ? null : code.substring(0, 2);
    }
}
