package org.readout.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;
import org.readout.model.Article;
import org.readout.model.Attendance;
import org.readout.model.DayRange;
import org.readout.model.EventType;
import org.readout.model.Factuality;
import org.readout.model.Gathering;
import org.readout.model.Place;
import org.readout.model.Position;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Time;
import org.readout.model.Why;

/**
 * The page "Here's what we know": what a story's articles say, merged and weighed, in the reader's order. Every line
 * rests on at least one {@link Proof}. Nothing in it is generated: words are the sources' own or fixed labels.
 *
 * @param title the story's title, out of the articles' own headlines
 * @param asOf the day that "now" is: the latest publication day; null when no article has one
 * @param articles the articles read, oldest first
 * @param origins the independent origins that they go back to
 * @param gatherings who is coming to what: planned and running ones first
 * @param timeline dated happenings, oldest first
 * @param positions what each party wants
 * @param precedents earlier gatherings, agreements and breaches among the same parties
 * @param statements who said what
 * @param events who did what to whom, coded
 * @param contradictions lines that cannot all be true
 * @param changed what is new since an earlier brief or date; null when none was given
 * @param notes what the reader must know of the reading itself: skipped inputs, dates left unresolved
 */
public record Brief(
        String title,
        @Nullable LocalDate asOf,
        List<ArticleEntry> articles,
        List<Origin> origins,
        List<GatheringEntry> gatherings,
        List<TimelineEntry> timeline,
        List<PositionEntry> positions,
        List<TimelineEntry> precedents,
        List<StatementEntry> statements,
        List<EventEntry> events,
        List<Contradiction> contradictions,
        @Nullable Changes changed,
        List<String> notes) {

    /**
     * An article with its place among the others.
     *
     * @param sentences where its sentences stand
     * @param origin the id of the origin that it goes back to
     * @param relation how it stands to that origin
     */
    public record ArticleEntry(Article article, List<Span> sentences, String origin, Relation relation) {
        /** How an article stands to its origin. */
        public enum Relation {
            ORIGINAL,
            /** The same text, perhaps trimmed or with a new headline. */
            COPY,
            /** Its own words, but credits another report. */
            CREDITS,
            /** A later version of an article by the same outlet. */
            UPDATE
        }
    }

    /**
     * An independent source that reports go back to.
     *
     * @param id {@code o1}, {@code o2}, ...
     * @param name the agency or outlet
     * @param articles ids of the articles that go back to it, the first report first
     */
    public record Origin(String id, String name, List<String> articles) {}

    /**
     * One place that a line rests on.
     *
     * @param article the article's id
     * @param origin the origin's id
     * @param spans the words, in UTF-16 units of the article's text
     * @param sentence the sentence around them
     * @param source the words that name the source, where the line is somebody's word
     * @param cue the words that attribute it
     * @param content the words attributed
     * @param why the rules that found it
     */
    public record Proof(
            String article,
            String origin,
            List<Span> spans,
            Span sentence,
            List<Span> source,
            List<Span> cue,
            List<Span> content,
            List<Why> why) {}

    /** Who, as a line shows it. @param key the same for the same actor throughout the brief */
    public record Who(String key, String name, @Nullable Actor actor) {}

    /**
     * How well a line is known.
     *
     * @param status the badge
     * @param voices whose word it is: names of the sources, as the text has them; empty for the reporters' own voice
     * @param anonymous whether none of the voices is named
     * @param origins independent origins that carry it
     * @param articles articles that carry it
     * @param deniedBy who denies it
     * @param hedge the words that hold it at a distance, where all its proofs are hedged
     */
    public record Standing(
            Status status,
            List<String> voices,
            boolean anonymous,
            int origins,
            int articles,
            List<String> deniedBy,
            @Nullable String hedge) {

        /** The badge of a line, each with fixed words. */
        public enum Status {
            /** Two or more independent origins carry it. */
            CORROBORATED("corroborated"),
            /** A named person or institution says it of itself. */
            ON_THE_RECORD("on the record"),
            /** Anonymous at first, then on the record. */
            CONFIRMED("confirmed on the record"),
            /** One origin, in the reporter's own voice. */
            REPORTED("reported"),
            /** Somebody's word about others. */
            CLAIMED("claimed"),
            /** Only unnamed sources. */
            ANONYMOUS("unnamed source"),
            /** Others contradict it. */
            DISPUTED("disputed"),
            DENIED("denied"),
            /** A correction took it back. */
            CORRECTED("corrected");

            private final String label;

            Status(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /**
     * @param id the line's permalink, stable while the line says the same
     * @param when the words and values of its time
     */
    public record GatheringEntry(
            String id,
            String label,
            Gathering.Kind kind,
            Gathering.State state,
            @Nullable Time when,
            @Nullable Place place,
            List<Who> hosts,
            List<Who> parties,
            List<Participant> participants,
            Standing standing,
            List<Proof> proofs) {}

    /**
     * Who comes, and how that changed.
     *
     * @param status the current status, derived from the history by the rules in ARCHITECTURE.md
     * @param history every status said of it, oldest first
     */
    public record Participant(
            String id, Who who, Attendance.Status status, Standing standing, List<StatusReport> history) {}

    /** One report of a status. @param speaker whose word it is; null in the reporter's own voice */
    public record StatusReport(
            Attendance.Status status,
            @Nullable LocalDate asOf,
            @Nullable String speaker,
            Statement.@Nullable Anonymity anonymity,
            @Nullable String hedge,
            Proof proof) {}

    /**
     * A dated happening.
     *
     * @param edtf its time; null only among precedents
     * @param when its time in words: "spring 2022", "15 May 2025"
     * @param days the days it covers, to sort by
     * @param future whether it was still to come as of the brief
     * @param text the sentence or clause that tells it
     */
    public record TimelineEntry(
            String id,
            @Nullable String edtf,
            @Nullable String when,
            @Nullable DayRange days,
            boolean future,
            String text,
            List<Who> who,
            @Nullable EventType type,
            @Nullable Factuality factuality,
            Standing standing,
            List<Proof> proofs) {}

    /** What a party wants of an issue. @param replaced the earlier position, where it shifted */
    public record PositionEntry(
            String id,
            Who who,
            String issue,
            Position.Stance stance,
            String text,
            @Nullable String since,
            @Nullable PositionEntry replaced,
            Standing standing,
            List<Proof> proofs) {}

    /**
     * Who said what.
     *
     * @param who the resolved speaker; null when the text names nobody
     * @param source the words that name the speaker
     * @param text what was said, without the cue
     * @param cue the words that attribute it
     * @param within the id of the line in whose content it stands
     */
    public record StatementEntry(
            String id,
            @Nullable Who who,
            @Nullable String source,
            Statement.@Nullable Anonymity anonymity,
            Statement.Kind kind,
            String text,
            String cue,
            @Nullable String addressee,
            @Nullable String medium,
            @Nullable Time when,
            @Nullable String within,
            Standing standing,
            List<Proof> proofs) {}

    /** Who did what to whom. @param text the words that tell it */
    public record EventEntry(
            String id,
            EventType type,
            @Nullable String mode,
            List<String> contexts,
            @Nullable String cameo,
            List<Who> sources,
            List<Who> targets,
            Factuality factuality,
            @Nullable String edtf,
            @Nullable String when,
            @Nullable Place place,
            String text,
            Standing standing,
            List<Proof> proofs) {}

    /** Lines that cannot all be true. @param about what they are about, e.g. "Vladimir Putin — talks in Istanbul" */
    public record Contradiction(String about, List<Side> sides) {
        /** One side: what is said, by whom. */
        public record Side(String text, Standing standing, List<Proof> proofs) {}
    }

    /** What changed. @param since the date, or the title and date of the earlier brief */
    public record Changes(String since, List<Change> changes) {
        /** One change. @param line the id of the line; @param before what stood there before */
        public record Change(
                Kind kind,
                String section,
                String line,
                String text,
                @Nullable String before) {
            /** What happened to a line. */
            public enum Kind {
                NEW,
                CHANGED,
                WITHDRAWN
            }
        }
    }
}
