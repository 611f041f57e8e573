package org.readout.ledger.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.find.statement.CueLexicon.CueClass;
import org.readout.model.Attendance;
import org.readout.model.EventType;
import org.readout.model.Statement;

/**
 * What is searched for. Everything given must hold; null and empty do not restrict. A finding has, beside its own words,
 * those of the statement that it is reported in: an event can be searched by whose word it is.
 *
 * @param text as typed, see {@link QueryText}
 * @param type what is to be found; null: what the filters ask for, see {@link #wanted}
 * @param speaker words of the name of the one whose word it is ("Putin", "the Kremlin")
 * @param actors keys ({@link org.readout.model.ActorMention#key}) of those who all take part, as speaker, addressee, side
 *     of an event, participant or holder of a position
 * @param country ISO 3166-1 alpha-3 of somebody who takes part
 * @param outlet words of the outlet's name
 * @param from published on this day or later
 * @param to published on this day or earlier
 */
public record Query(
        @Nullable String text,
        @Nullable FindingType type,
        @Nullable String speaker,
        List<String> actors,
        @Nullable CueClass cueClass,
        Statement.@Nullable Kind kind,
        Statement.@Nullable Anonymity anonymity,
        @Nullable String country,
        @Nullable String outlet,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable EventType eventType,
        Attendance.@Nullable Status status) {
    public Query {
        actors = List.copyOf(actors);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A search for words, in sentences. */
    public static Query of(String text) {
        return builder().text(text).build();
    }

    /** The type searched for: the given one, else the one that has the filters asked for, else sentences. */
    public FindingType wanted() {
        if (type != null) {
            return type;
        }
        if (status != null) {
            return FindingType.ATTENDANCE;
        }
        if (eventType != null) {
            return FindingType.EVENT;
        }
        boolean said = speaker != null || cueClass != null || kind != null || anonymity != null;
        return said ? FindingType.STATEMENT : FindingType.SENTENCE;
    }

    /** What is asked of the index. */
    public Terms terms() {
        List<List<Long>> tags = new ArrayList<>();
        tags.add(List.of(Tag.TYPE.of(wanted())));
        words(tags, Tag.SPEAKER, speaker);
        words(tags, Tag.OUTLET, outlet);
        actors.forEach(actor -> tags.add(List.of(Tag.ACTOR.of(actor))));
        if (country != null) {
            tags.add(List.of(Tag.COUNTRY.of(country.toUpperCase(Locale.ROOT))));
        }
        one(tags, Tag.CUE_CLASS, cueClass);
        one(tags, Tag.KIND, kind);
        one(tags, Tag.ANONYMITY, anonymity);
        one(tags, Tag.EVENT_TYPE, eventType);
        one(tags, Tag.STATUS, status);
        QueryText words = QueryText.of(text == null ? "" : text);
        return new Terms(tags, words.phrases(), words.without());
    }

    private static void words(List<List<Long>> tags, Tag tag, @Nullable String value) {
        if (value != null) {
            Words.of(value).stream().distinct().limit(QueryText.PHRASES).forEach(w -> tags.add(List.of(tag.of(w))));
        }
    }

    private static void one(List<List<Long>> tags, Tag tag, @Nullable Enum<?> value) {
        if (value != null) {
            tags.add(List.of(tag.of(value)));
        }
    }

    /** Gathers a question's parts; not thread-safe. */
    public static final class Builder {
        private @Nullable String text;
        private @Nullable FindingType type;
        private @Nullable String speaker;
        private List<String> actors = List.of();
        private @Nullable CueClass cueClass;
        private Statement.@Nullable Kind kind;
        private Statement.@Nullable Anonymity anonymity;
        private @Nullable String country;
        private @Nullable String outlet;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable EventType eventType;
        private Attendance.@Nullable Status status;

        private Builder() {}

        public Builder text(@Nullable String value) {
            text = value;
            return this;
        }

        public Builder type(@Nullable FindingType value) {
            type = value;
            return this;
        }

        public Builder speaker(@Nullable String value) {
            speaker = value;
            return this;
        }

        public Builder actors(List<String> value) {
            actors = value;
            return this;
        }

        public Builder cueClass(@Nullable CueClass value) {
            cueClass = value;
            return this;
        }

        public Builder kind(Statement.@Nullable Kind value) {
            kind = value;
            return this;
        }

        public Builder anonymity(Statement.@Nullable Anonymity value) {
            anonymity = value;
            return this;
        }

        public Builder country(@Nullable String value) {
            country = value;
            return this;
        }

        public Builder outlet(@Nullable String value) {
            outlet = value;
            return this;
        }

        public Builder from(@Nullable LocalDate value) {
            from = value;
            return this;
        }

        public Builder to(@Nullable LocalDate value) {
            to = value;
            return this;
        }

        public Builder eventType(@Nullable EventType value) {
            eventType = value;
            return this;
        }

        public Builder status(Attendance.@Nullable Status value) {
            status = value;
            return this;
        }

        public Query build() {
            return new Query(
                    text, type, speaker, actors, cueClass, kind, anonymity, country, outlet, from, to, eventType,
                    status);
        }
    }
}
