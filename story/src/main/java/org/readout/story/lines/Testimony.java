package org.readout.story.lines;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.ActorMention;
import org.readout.model.Evidence;
import org.readout.model.Finding;
import org.readout.model.Hedge;
import org.readout.model.Statement;
import org.readout.model.Statement.Anonymity;
import org.readout.model.Why;
import org.readout.story.Brief.Proof;
import org.readout.story.origin.Report;

/**
 * One article's word for a line.
 *
 * @param voice the statement that says so; null in the reporter's own voice
 * @param hedge the words that hold it at a distance
 */
record Testimony(
        Report report,
        Evidence evidence,
        List<Why> why,
        @Nullable Statement voice,
        @Nullable Hedge hedge) {

    /** A finding's, told by the statement with the given id. */
    static Testimony of(Report report, Finding finding, @Nullable String reportedIn) {
        return new Testimony(report, finding.evidence(), finding.why(), report.statement(reportedIn), null);
    }

    Testimony hedged(@Nullable Hedge by) {
        return new Testimony(report, evidence, why, voice, by);
    }

    String origin() {
        return report.originOf(voice);
    }

    String article() {
        return report.article().id();
    }

    @Nullable
    LocalDate date() {
        return report.article().date();
    }

    /** Who says it; null in the reporter's own voice or when the text names nobody. */
    @Nullable
    ActorMention speaker() {
        return voice == null || voice.source() == null ? null : voice.source().who();
    }

    @Nullable
    Anonymity anonymity() {
        return voice == null || voice.source() == null ? null : voice.source().anonymity();
    }

    /** The hedge of the line itself, else of the statement that tells it. */
    @Nullable
    String hedgeText() {
        if (hedge != null) {
            return hedge.text();
        }
        return voice == null || voice.hedge() == null ? null : voice.hedge().text();
    }

    Proof proof() {
        return new Proof(
                article(),
                origin(),
                evidence.spans(),
                evidence.sentence(),
                voice == null || voice.source() == null
                        ? List.of()
                        : voice.source().who().spans(),
                voice == null ? List.of() : voice.cue(),
                voice == null ? List.of() : voice.content(),
                why);
    }
}
