package org.readout.language.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A person's name without the honorific before it and without initials in the middle. */
final class SimplerName {

    private static final Set<String> HONORIFICS = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
            "president",
            "premier",
            "chancellor",
            "minister",
            "secretary",
            "senator",
            "sen",
            "rep",
            "congressman",
            "congresswoman",
            "gov",
            "governor",
            "general",
            "gen",
            "col",
            "colonel",
            "maj",
            "lt",
            "capt",
            "captain",
            "admiral",
            "adm",
            "marshal",
            "king",
            "queen",
            "prince",
            "princess",
            "emir",
            "sheikh",
            "ayatollah",
            "pope",
            "cardinal",
            "archbishop",
            "judge",
            "justice",
            "prime",
            "vice",
            "foreign",
            "defense",
            "defence",
            "ambassador",
            "envoy",
            "speaker",
            "mayor",
            "comrade",
            "crown",
            "his",
            "her",
            "excellency",
            "hon",
            "rt",
            "spokesman",
            "spokeswoman",
            "spokesperson");

    private SimplerName() {}

    static String of(String words) {
        String bounded = words.length() > NameKey.LONGEST ? words.substring(0, NameKey.LONGEST) : words;
        List<String> kept = new ArrayList<>();
        String[] parts = bounded.strip().split("\\s+");
        boolean started = false;
        for (int i = 0; i < parts.length; i++) {
            String key = NameKey.of(parts[i]);
            boolean last = i == parts.length - 1;
            if (!started && !last && HONORIFICS.contains(key)) {
                continue;
            }
            if (started && !last && key.length() == 1) {
                continue;
            }
            started = true;
            kept.add(parts[i]);
        }
        return String.join(" ", kept);
    }
}
