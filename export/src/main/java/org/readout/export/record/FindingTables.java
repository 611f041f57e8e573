package org.readout.export.record;

import java.util.List;
import org.readout.export.table.Table;

/** The columns of the eight tables. Offsets are code points of the article's text, which is not part of them. */
public final class FindingTables {
    public static final Table ARTICLES = Table.of("articles", """
            article
            file
            url
            headline
            outlet
            wire
            published: date
            published_from
            language
            version
            length: integer
            """);
    public static final Table STATEMENTS = Table.of("statements", """
            article
            statement
            speaker
            speaker_id
            speaker_code
            source_text
            anonymity
            cue_text
            kind
            content_text
            content_start: integer
            content_end: integer
            addressee
            medium
            spoken_edtf
            hedge
            within
            sentence_text
            sentence_start: integer
            sentence_end: integer
            rules
            """);
    public static final Table EVENTS = Table.of("events", """
            article
            event
            type
            mode
            contexts
            cameo
            source_names
            source_codes
            target_names
            target_codes
            factuality
            edtf
            first_day: date
            last_day: date
            place
            place_country
            reported_in
            gathering
            trigger_text
            trigger_start: integer
            trigger_end: integer
            sentence_text
            sentence_start: integer
            sentence_end: integer
            rules
            """);
    public static final Table GATHERINGS = Table.of("gatherings", """
            article
            gathering
            label
            kind
            state
            edtf
            first_day: date
            last_day: date
            place
            place_country
            host_names
            party_names
            sentence_text
            sentence_start: integer
            sentence_end: integer
            rules
            """);
    public static final Table ATTENDANCE = Table.of("attendance", """
            article
            attendance
            who
            who_id
            who_code
            gathering
            status
            said_by
            speaker
            as_of: date
            hedge
            sentence_text
            sentence_start: integer
            sentence_end: integer
            rules
            """);
    public static final Table POSITIONS = Table.of("positions", """
            article
            position
            who
            who_id
            who_code
            issue
            stance
            content_text
            toward
            since_edtf
            reported_in
            replaces
            sentence_text
            sentence_start: integer
            sentence_end: integer
            rules
            """);
    public static final Table TIMES = Table.of("times", """
            article
            text
            start: integer
            end: integer
            type
            timex
            edtf
            mod
            rule
            anchor
            """);
    public static final Table NAMES = Table.of("names", """
            article
            text
            start: integer
            end: integer
            type
            name
            actor_id
            actor_code
            chain: integer
            """);

    private FindingTables() {}

    /** All of them, in a fixed order. */
    public static List<Table> all() {
        return List.of(ARTICLES, STATEMENTS, EVENTS, GATHERINGS, ATTENDANCE, POSITIONS, TIMES, NAMES);
    }
}
