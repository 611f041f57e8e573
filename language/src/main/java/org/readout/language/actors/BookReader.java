package org.readout.language.actors;

import java.util.ArrayList;
import java.util.List;
import org.readout.model.Actor;

/** Reads the data files of countries, organisations, media, places and seats. */
final class BookReader {

    private BookReader() {}

    static List<CountryEntry> countries(Rows rows, Roles roles) {
        List<CountryEntry> countries = new ArrayList<>();
        for (Rows.Row row : rows.rows()) {
            if (row.columns().size() != 9 || !row.column(0).matches("[A-Z]{3}")) {
                throw row.wrong("a country has a code of three capitals and nine columns");
            }
            if (!List.of("state", "territory", "historic").contains(row.column(1))) {
                throw row.wrong("kind is state, territory or historic");
            }
            boolean article = row.column(2).startsWith("the ");
            List<String> names = new ArrayList<>();
            names.add(article ? row.column(2).substring(4) : row.column(2));
            names.addAll(row.items(3));
            List<String> adjectives = row.items(4);
            List<String> one = new ArrayList<>();
            List<String> many = new ArrayList<>();
            people(row, adjectives, one, many);
            String leader =
                    row.column(7).isEmpty() ? "" : roles.written(row.column(7)).key();
            countries.add(new CountryEntry(
                    row.column(0),
                    row.column(1),
                    List.copyOf(names),
                    adjectives,
                    List.copyOf(one),
                    List.copyOf(many),
                    row.items(6),
                    article,
                    leader,
                    row.column(8).isEmpty() ? 1 : Integer.parseInt(row.column(8))));
        }
        return List.copyOf(countries);
    }

    /** Written pairs (Briton/Britons), or made of the first adjective: Ukrainian, Ukrainians; Chinese, Chinese. */
    private static void people(Rows.Row row, List<String> adjectives, List<String> one, List<String> many) {
        for (String pair : row.items(5)) {
            int slash = pair.indexOf('/');
            if (slash > 0) {
                one.add(pair.substring(0, slash));
            }
            many.add(pair.substring(slash + 1));
        }
        if (many.isEmpty() && !adjectives.isEmpty()) {
            String adjective = adjectives.getFirst();
            one.add(adjective);
            many.add(adjective.endsWith("ese") ? adjective : adjective + "s");
        }
    }

    static List<OrganisationEntry> organisations(Rows rows) {
        List<OrganisationEntry> organisations = new ArrayList<>();
        for (Rows.Row row : rows.rows()) {
            if (row.columns().size() < 6 || row.columns().size() > 7) {
                throw row.wrong("an organisation has six or seven columns");
            }
            List<String> names = new ArrayList<>();
            names.add(row.column(1));
            names.addAll(row.items(2));
            organisations.add(new OrganisationEntry(
                    row.column(0),
                    List.copyOf(names),
                    kind(row),
                    row.column(4).isEmpty() ? null : row.column(4),
                    row.items(5),
                    row.column(6).isEmpty() ? null : row.column(6)));
        }
        return List.copyOf(organisations);
    }

    private static Actor.Kind kind(Rows.Row row) {
        return switch (row.column(3)) {
            case "igo" -> Actor.Kind.INTERNATIONAL;
            case "inst" -> Actor.Kind.INSTITUTION;
            case "armed" -> Actor.Kind.ARMED_GROUP;
            case "party" -> Actor.Kind.PARTY;
            case "org" -> Actor.Kind.ORGANISATION;
            default -> throw row.wrong("kind is igo, inst, armed, party or org");
        };
    }

    static List<MediaEntry> media(Rows rows) {
        List<MediaEntry> media = new ArrayList<>();
        for (Rows.Row row : rows.rows()) {
            String kind = row.column(1);
            if (!List.of("wire", "state-wire", "outlet", "state-outlet").contains(kind)
                    || row.columns().size() != 3) {
                throw row.wrong("media have a country, wire, state-wire, outlet or state-outlet, and names");
            }
            for (String item : row.items(2)) {
                List<String> names = Rows.split(item, '/');
                media.add(new MediaEntry(
                        NameKey.id(names.getFirst()),
                        names,
                        row.column(0).equals("-") ? null : row.column(0),
                        kind.endsWith("wire"),
                        kind.startsWith("state-")));
            }
        }
        return List.copyOf(media);
    }

    static List<PlaceEntry> places(Rows rows) {
        List<PlaceEntry> places = new ArrayList<>();
        for (Rows.Row row : rows.rows()) {
            if (row.columns().size() != 3) {
                throw row.wrong("places have countries, a kind and names");
            }
            List<String> countries = row.column(0).equals("-") ? List.of() : row.items(0);
            for (String item : row.items(2)) {
                places.add(new PlaceEntry(Rows.split(item, '/'), countries, row.column(1)));
            }
        }
        return List.copyOf(places);
    }

    static List<SeatEntry> seats(Rows rows) {
        List<SeatEntry> seats = new ArrayList<>();
        for (Rows.Row row : rows.rows()) {
            if (row.columns().size() != 2) {
                throw row.wrong("a seat has an actor's id and names");
            }
            for (String name : row.items(1)) {
                seats.add(new SeatEntry(name, row.column(0)));
            }
        }
        return List.copyOf(seats);
    }
}
