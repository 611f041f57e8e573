package org.readout.language.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;

/** People as actors on a day: the office that they hold then, and the sectors that go with it. */
final class Dated {

    /** Former holders of office and others of standing without one (CAMEO's "elites"). */
    static final String WITHOUT_OFFICE = "ELI";
    /** Days before a term in which its holder counts as incoming. */
    private static final int INCOMING = 120;

    private static final int RECENT = 730;

    private final Map<String, CountryEntry> countries;
    private final Map<String, OrganisationEntry> organisations;
    private final Roles roles;

    Dated(Map<String, CountryEntry> countries, Map<String, OrganisationEntry> organisations, Roles roles) {
        this.countries = countries;
        this.organisations = organisations;
        this.roles = roles;
    }

    /** The person as of a day; as of the latest that the book knows when the day is null. */
    Actor actor(PersonEntry person, @Nullable LocalDate on) {
        List<Office> held = held(person, on);
        if (!held.isEmpty()) {
            Office main = held.getFirst();
            return of(person, sectors(held), describe(main), international(main) ? null : person.country());
        }
        Office last = last(person, on);
        if (last != null) {
            return of(person, List.of(WITHOUT_OFFICE), "former " + describe(last), person.country());
        }
        Office next = next(person, on);
        return next == null
                ? of(person, List.of(), null, person.country())
                : of(person, List.of(WITHOUT_OFFICE), "incoming " + describe(next), person.country());
    }

    /** How likely a name means this person at a day: in office, lately in office, of a great power, of high rank. */
    int weight(PersonEntry person, @Nullable LocalDate on) {
        CountryEntry country = person.country() == null ? null : countries.get(person.country());
        int weight = country == null ? 20 : 10 * country.weight();
        int rank = 5;
        int near = 0;
        for (Office office : person.offices()) {
            rank = Math.min(rank, office.role().rank());
            near = Math.max(near, near(office, on));
        }
        return weight + 8 * (5 - rank) + near;
    }

    private static int near(Office office, @Nullable LocalDate on) {
        Term term = office.term();
        int high = 3 * (5 - office.role().rank());
        if (term.cover(on) != Term.Cover.NO) {
            return 200 + high;
        }
        if (on == null || term.open()) {
            return 0;
        }
        boolean recent = !term.over(on.minusDays(RECENT)) && term.over(on);
        boolean soon = !term.over(on) && !term.earliestStart().isAfter(on.plusDays(INCOMING));
        return recent || soon ? 100 + high : 0;
    }

    /** Offices held, the highest first. */
    private static List<Office> held(PersonEntry person, @Nullable LocalDate on) {
        List<Office> held = new ArrayList<>(2);
        for (Office office : person.offices()) {
            if (office.term().cover(on) != Term.Cover.NO) {
                held.add(office);
            }
        }
        // Of offices of one rank held at once, the one that the file lists first is the main one.
        held.sort(Comparator.comparingInt(o -> o.role().rank()));
        return held;
    }

    private static @Nullable Office last(PersonEntry person, @Nullable LocalDate on) {
        return person.offices().stream()
                .filter(o -> o.term().over(on))
                .min(Comparator.<Office>comparingInt(o -> o.role().rank())
                        .thenComparing(o -> o.term().latestEnd(), Comparator.reverseOrder()))
                .orElse(null);
    }

    private static @Nullable Office next(PersonEntry person, @Nullable LocalDate on) {
        if (on == null) {
            return null;
        }
        return person.offices().stream()
                .filter(o -> !o.term().earliestStart().isAfter(on.plusDays(INCOMING)))
                .min(Comparator.comparingInt(o -> o.role().rank()))
                .orElse(null);
    }

    private List<String> sectors(List<Office> offices) {
        Set<String> sectors = new LinkedHashSet<>();
        for (Office office : offices) {
            OrganisationEntry organisation = organisations.get(office.entity());
            if (international(office)) {
                sectors.add("IGO");
            } else if (!office.role().sector().equals("*")) {
                sectors.add(office.role().sector());
            } else if (organisation != null) {
                sectors.addAll(organisation.sectors());
            } else {
                sectors.add("GOV");
            }
        }
        sectors.remove("");
        return List.copyOf(sectors);
    }

    private boolean international(Office office) {
        OrganisationEntry organisation = organisations.get(office.entity());
        return organisation != null
                && organisation.kind() == Actor.Kind.INTERNATIONAL
                && !office.role().key().startsWith("ambassador");
    }

    String describe(Office office) {
        if (!office.label().isEmpty()) {
            return office.label();
        }
        CountryEntry country = countries.get(office.entity());
        if (country != null) {
            return roles.titled(office.role(), country.code()).title() + " of " + country.inText();
        }
        OrganisationEntry organisation = organisations.get(office.entity());
        if (organisation == null) {
            return office.role().title();
        }
        String name = organisation.name();
        boolean article =
                name.indexOf(' ') > 0 && !name.startsWith("the ") && organisation.kind() != Actor.Kind.ORGANISATION;
        return office.role().title() + " of " + (article ? "the " + name : name);
    }

    private static Actor of(PersonEntry person, List<String> sectors, @Nullable String role, @Nullable String country) {
        return new Actor(person.id(), person.name(), Actor.Kind.PERSON, country, sectors, role, true);
    }
}
