package org.readout.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribution relation: somebody's words or view, as reported (PARC, Pareti 2012; PolNeAR, Newell et al. 2018).
 *
 * @param source whose words; null when the text names nobody ("it is said that")
 * @param cue the words that attribute: "said", "according to", "accused ... of"; may be empty (a bare quotation)
 * @param content what was said; discontinuous where the cue interrupts it
 * @param addressee to whom it was said ("told reporters")
 * @param medium where it was said: a broadcaster, a post, a letter
 * @param time when it was said
 * @param hedge how the reporter held it at a distance
 * @param within the id of the statement in whose content it stands
 */
public record Statement(
        String id,
        @Nullable Source source,
        List<Span> cue,
        List<Span> content,
        Kind kind,
        @Nullable ActorMention addressee,
        @Nullable String medium,
        @Nullable Time time,
        @Nullable Hedge hedge,
        @Nullable String within,
        Evidence evidence,
        List<Why> why)
        implements Finding {

    /** Direct: all in quotation marks; mixed: in part; indirect: not at all. */
    public enum Kind {
        DIRECT,
        INDIRECT,
        MIXED
    }

    /** How openly a source is named. */
    public enum Anonymity {
        /** By name, or by words that lead to one. */
        NAMED,
        /** By an office that one person holds, without the name: "the foreign minister". */
        ROLE,
        /** "a senior official", "a source familiar with the plans". */
        ANONYMOUS,
        /** "the Kremlin", "the Turkish government", "the company". */
        INSTITUTION,
        /** "a report", "the statement", "court papers". */
        DOCUMENT
    }

    /**
     * @param who the source's words and who that is
     * @param anonymity how openly it is named
     */
    public record Source(ActorMention who, Anonymity anonymity) {}

    public Statement {
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        why = List.copyOf(why);
    }
}
