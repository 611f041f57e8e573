package org.readout.language.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who held an office when. Abstains where the dates that the book has cannot tell two holders apart. */
final class Holders {

    private record Holding(PersonEntry person, Office office) {}

    private final Map<String, List<Holding>> byOffice = new HashMap<>();

    Holders(List<PersonEntry> people) {
        for (PersonEntry person : people) {
            for (Office office : person.offices()) {
                byOffice.computeIfAbsent(key(office.entity(), office.role().key()), k -> new ArrayList<>(4))
                        .add(new Holding(person, office));
            }
        }
    }

    /** Whether anybody is listed for it at any time. */
    boolean known(String entity, String role) {
        return byOffice.containsKey(key(entity, role));
    }

    @Nullable
    PersonEntry holder(String entity, String role, @Nullable LocalDate on) {
        List<Holding> sure = new ArrayList<>(2);
        List<Holding> maybe = new ArrayList<>(2);
        for (Holding holding : byOffice.getOrDefault(key(entity, role), List.of())) {
            switch (holding.office.term().cover(on)) {
                case SURE -> sure.add(holding);
                case MAYBE -> maybe.add(holding);
                case NO -> {}
            }
        }
        if (!sure.isEmpty()) {
            // On the day of a handover, the successor.
            return sure.stream()
                    .max(Comparator.comparing(h -> h.office.term().latestStart()))
                    .map(Holding::person)
                    .orElse(null);
        }
        long people = maybe.stream().map(Holding::person).distinct().count();
        return people == 1 ? maybe.getFirst().person : null;
    }

    private static String key(String entity, String role) {
        return entity + "/" + role;
    }
}
