package org.readout.language.actors;

import java.util.ArrayList;
import java.util.List;
import org.readout.model.Actor;
import org.readout.model.data.Row;

/** Reads the data files of countries, organisations, media, places and seats. */
final class BookReader {

    private BookReader() {}

    static List<CountryEntry> countries(List<Row> rows, Roles roles) {
        List<CountryEntry> countries = new ArrayList<>();
        for (Row row : rows) {
            if (row.size() != 9 || !row.get(0).matches("[A-Z]{3}")) {
                throw row.wrong("a country has a code of three capitals and nine columns");
            }
            if (!List.of("state", "territory", "historic").contains(row.get(1))) {
                throw row.wrong("kind is state, territory or historic");
            }
            boolean article = row.get(2).startsWith("the ");
            List<String> names = new ArrayList<>();
            names.add(article ? row.get(2).substring(4) : row.get(2));
            names.addAll(row.items(3, ';'));
            List<String> adjectives = row.items(4, ';');
            List<String> one = new ArrayList<>();
            List<String> many = new ArrayList<>();
            people(row, adjectives, one, many);
            String leader =
                    row.get(7).isEmpty() ? "" : roles.written(row.get(7)).key();
            countries.add(new CountryEntry(
                    row.get(0),
                    row.get(1),
                    List.copyOf(names),
                    adjectives,
                    List.copyOf(one),
                    List.copyOf(many),
                    row.items(6, ';'),
                    article,
                    leader,
                    row.get(8).isEmpty() ? 1 : Integer.parseInt(row.get(8))));
        }
        return List.copyOf(countries);
    }

    /** Written pairs (Briton/Britons), or made of the first adjective: Ukrainian, Ukrainians; Chinese, Chinese. */
    private static void people(Row row, List<String> adjectives, List<String> one, List<String> many) {
        for (String pair : row.items(5, ';')) {
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

    static List<OrganisationEntry> organisations(List<Row> rows) {
        List<OrganisationEntry> organisations = new ArrayList<>();
        for (Row row : rows) {
            if (row.size() < 6 || row.size() > 7) {
                throw row.wrong("an organisation has six or seven columns");
            }
            List<String> names = new ArrayList<>();
            names.add(row.get(1));
            names.addAll(row.items(2, ';'));
            organisations.add(new OrganisationEntry(
                    row.get(0),
                    List.copyOf(names),
                    kind(row),
                    row.get(4).isEmpty() ? null : row.get(4),
                    row.items(5, ';'),
                    row.get(6).isEmpty() ? null : row.get(6)));
        }
        return List.copyOf(organisations);
    }

    private static Actor.Kind kind(Row row) {
        return switch (row.get(3)) {
            case "igo" -> Actor.Kind.INTERNATIONAL;
            case "inst" -> Actor.Kind.INSTITUTION;
            case "armed" -> Actor.Kind.ARMED_GROUP;
            case "party" -> Actor.Kind.PARTY;
            case "org" -> Actor.Kind.ORGANISATION;
            default -> throw row.wrong("kind is igo, inst, armed, party or org");
        };
    }

    static List<MediaEntry> media(List<Row> rows) {
        List<MediaEntry> media = new ArrayList<>();
        for (Row row : rows) {
            String kind = row.get(1);
            if (!List.of("wire", "state-wire", "outlet", "state-outlet").contains(kind) || row.size() != 3) {
                throw row.wrong("media have a country, wire, state-wire, outlet or state-outlet, and names");
            }
            for (String item : row.items(2, ';')) {
                List<String> names = Row.split(item, '/');
                media.add(new MediaEntry(
                        NameKey.id(names.getFirst()),
                        names,
                        row.get(0).equals("-") ? null : row.get(0),
                        kind.endsWith("wire"),
                        kind.startsWith("state-")));
            }
        }
        return List.copyOf(media);
    }

    static List<PlaceEntry> places(List<Row> rows) {
        List<PlaceEntry> places = new ArrayList<>();
        for (Row row : rows) {
            if (row.size() != 3) {
                throw row.wrong("places have countries, a kind and names");
            }
            List<String> countries = row.get(0).equals("-") ? List.of() : row.items(0, ';');
            for (String item : row.items(2, ';')) {
                places.add(new PlaceEntry(Row.split(item, '/'), countries, row.get(1)));
            }
        }
        return List.copyOf(places);
    }

    static List<SeatEntry> seats(List<Row> rows) {
        List<SeatEntry> seats = new ArrayList<>();
        for (Row row : rows) {
            if (row.size() != 2) {
                throw row.wrong("a seat has an actor's id and names");
            }
            for (String name : row.items(1, ';')) {
                seats.add(new SeatEntry(name, row.get(0)));
            }
        }
        return List.copyOf(seats);
    }
}
