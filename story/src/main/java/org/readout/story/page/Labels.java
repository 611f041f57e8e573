package org.readout.story.page;

import java.time.LocalDate;
import java.util.Locale;
import org.readout.language.time.EdtfWords;
import org.readout.model.Attendance;
import org.readout.model.Block;
import org.readout.model.Factuality;
import org.readout.model.Gathering;
import org.readout.model.Position;
import org.readout.model.Statement;
import org.readout.model.Time;
import org.readout.story.Brief.ArticleEntry.Relation;
import org.readout.story.Brief.Changes;
import org.readout.story.Brief.Standing;

/** The fixed words of a brief: everything on the page that is not the sources' own. */
public final class Labels {
    private Labels() {}

    public static String of(Attendance.Status status) {
        return switch (status) {
            case PRESENT -> "present";
            case ANNOUNCED -> "says it will come";
            case EXPECTED -> "expected";
            case POSSIBLE -> "possible";
            case INVITED -> "called on to come";
            case UNDECLARED -> "will not say";
            case DOUBTED -> "doubted";
            case DECLINED -> "says it will not come";
            case UNINVITED -> "not invited";
            case ABSENT -> "absent";
        };
    }

    public static String of(Gathering.State state) {
        return word(state);
    }

    public static String of(Position.Stance stance) {
        return stance == Position.Stance.CONDITIONS ? "sets conditions on" : word(stance);
    }

    public static String of(Factuality factuality) {
        return word(factuality);
    }

    public static String of(Relation relation) {
        return switch (relation) {
            case ORIGINAL -> "its own report";
            case COPY -> "a copy";
            case CREDITS -> "credits another report";
            case UPDATE -> "an update";
        };
    }

    public static String of(Block.Kind kind) {
        return word(kind);
    }

    public static String of(Gathering.Kind kind) {
        return word(kind);
    }

    public static String of(Statement.Kind kind) {
        return switch (kind) {
            case DIRECT -> "quotation";
            case MIXED -> "partly quoted";
            case INDIRECT -> "paraphrase";
        };
    }

    public static String of(Statement.Anonymity anonymity) {
        return switch (anonymity) {
            case NAMED -> "named";
            case ROLE -> "by office";
            case ANONYMOUS -> "unnamed source";
            case INSTITUTION -> "institution";
            case DOCUMENT -> "document";
        };
    }

    public static String of(Changes.Change.Kind kind) {
        return word(kind);
    }

    /** A day in words: "15 May 2025". */
    public static String day(LocalDate day) {
        return EdtfWords.say(day.toString());
    }

    /** A day without its year, where the year stands elsewhere: "15 May". */
    public static String dayShort(LocalDate day) {
        String words = day(day);
        return words.substring(0, words.lastIndexOf(' '));
    }

    /** The badge, the number of independent origins, who denies it and the hedge. */
    public static String of(Standing s) {
        String denied = s.deniedBy().isEmpty() ? "" : "; contradicted by " + String.join(", ", s.deniedBy());
        String hedge = s.hedge() == null ? "" : "; hedged: \"" + s.hedge() + "\"";
        return s.status().label() + ", " + count(s.origins(), "origin") + denied + hedge;
    }

    /** A time in words, with the words of the text where they say it otherwise. */
    public static String when(Time time) {
        return time.edtf() == null ? time.text() : EdtfWords.say(time.edtf());
    }

    public static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
