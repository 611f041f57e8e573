package org.readout.story.version;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.ledger.BriefVersion;
import org.readout.ledger.Decided;
import org.readout.ledger.Decision;
import org.readout.ledger.Ledger;
import org.readout.model.Findings;
import org.readout.story.Brief;
import org.readout.story.Brief.Changes;
import org.readout.story.Comparison;
import org.readout.story.Since;
import org.readout.story.Story;
import org.readout.story.page.BriefJson;

/**
 * The versions of briefs that a ledger keeps. A version is kept when a brief is shown that says something else than the
 * one shown before. Kept are what its lines said and what it was made of: articles in their versions, and the decisions
 * known then; so that it can be compared with, and made again in full. Thread-safe.
 */
public final class Versions {
    private final Ledger ledger;

    public Versions(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A version made again.
     *
     * @param brief made of the same articles and decisions by this program
     * @param otherwise what it says otherwise than it was kept, after a reading by another version of the program
     */
    public record Again(BriefVersion version, Brief brief, Changes otherwise) {}

    /**
     * Keeps a brief as the next version of its story, unless the last one says the same.
     *
     * @param story the story's id; empty for the whole ledger
     * @param findings what the brief was made of: the current versions of its articles
     * @param brief without changes since another
     * @param json the brief as {@link BriefJson} writes it
     */
    public BriefVersion keep(String story, List<Findings> findings, Brief brief, String json) {
        List<String> articles = findings.stream().map(f -> f.article().id()).toList();
        return ledger.keepBrief(story, brief.asOf(), articles, hash(json), lines(brief));
    }

    /** The versions of a story's brief, the latest first. */
    public List<BriefVersion> latest(String story, int most) {
        return ledger.briefVersions(story, most);
    }

    /** What a version said, to compare with. */
    public Optional<Since.Saved> since(String story, int number) {
        return ledger.briefLines(story, number)
                .map(lines -> Since.saved(name(number), lines.getBytes(StandardCharsets.UTF_8)));
    }

    /** A version as it was seen. */
    public Optional<Again> again(String story, int number) {
        BriefVersion version = ledger.briefVersion(story, number).orElse(null);
        Since.Saved kept = since(story, number).orElse(null);
        if (version == null || kept == null || version.articles().isEmpty()) {
            return Optional.empty();
        }
        List<Decision> decisions = ledger.decisions();
        Decided decided = Decided.asOf(decisions, version.decisions());
        List<Findings> findings = new ArrayList<>();
        for (BriefVersion.Member member : version.articles()) {
            ledger.findings(member.article(), member.version()).map(decided::of).ifPresent(findings::add);
        }
        Brief brief = new Story(findings).brief(null);
        return Optional.of(new Again(version, brief, Comparison.between(kept, brief)));
    }

    /** How a reader is told of a version. */
    public static String name(int number) {
        return String.format(Locale.ROOT, "version %d", number);
    }

    private static String lines(Brief brief) {
        StringBuilder lines = new StringBuilder();
        try {
            new BriefJson().writeLines(brief, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString();
    }

    private static String hash(String json) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
