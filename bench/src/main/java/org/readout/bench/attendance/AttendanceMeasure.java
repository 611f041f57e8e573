package org.readout.bench.attendance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.bench.attendance.Labelled.Participation;
import org.readout.model.Article;
import org.readout.model.Attendance;
import org.readout.model.Block;
import org.readout.model.Findings;
import org.readout.model.Gathering;
import org.readout.model.Published;
import org.readout.model.Span;

/**
 * F1 of (actor, gathering, coarse status) on labelled sentences, each read as an article of its own. A label is met once;
 * a finding that repeats a met label is not counted against. {@link Match} says what counts as equal.
 *
 * <p>Options: {@code errors} lists misses and false findings; {@code split dev|held} takes one part of the file.
 */
public final class AttendanceMeasure implements Measure {
    private final Supplier<Function<Article, Findings>> extractor;

    /** @param extractor what reads an article; asked once for each run */
    public AttendanceMeasure(Supplier<Function<Article, Findings>> extractor) {
        this.extractor = extractor;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public String describes() {
        return "who attends what, with which status, against a JSON Lines file of sentences [--errors] [--split dev|held]";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        Function<Article, Findings> extract = extractor.get();
        String split = options.getOrDefault("split", "");
        Tally all = new Tally();
        Map<String, Tally> bySplit = new TreeMap<>();
        for (Labelled labelled : Labelled.read(data)) {
            if (!split.isEmpty() && !split.equals(labelled.split())) {
                continue;
            }
            Findings findings = extract.apply(article(labelled));
            Tally one = tally(labelled, findings, options.containsKey("errors"), report);
            all.add(one);
            bySplit.computeIfAbsent(labelled.split(), k -> new Tally()).add(one);
        }
        all.report("", report);
        if (bySplit.size() > 1) {
            bySplit.forEach((name, tally) -> tally.report(name + ".", report));
        }
    }

    private static Article article(Labelled labelled) {
        String text = labelled.sentence();
        Article.Builder builder = Article.builder(labelled.id(), "text", text)
                .blocks(List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)));
        if (labelled.date() != null) {
            builder.published(Published.on(labelled.date(), "metadata"));
        }
        return builder.build();
    }

    private static Tally tally(Labelled labelled, Findings findings, boolean explain, Report report) {
        Tally tally = new Tally();
        tally.sentences = 1;
        List<Participation> open = new ArrayList<>(labelled.gold());
        List<Participation> met = new ArrayList<>();
        tally.gold = open.size();
        for (Attendance found : findings.attendance()) {
            Participation hit = find(open, found, findings, true);
            if (hit != null) {
                open.remove(hit);
                met.add(hit);
                tally.found++;
                tally.right++;
                tally.fine += Match.fine(hit, found.status()) ? 1 : 0;
                continue;
            }
            if (find(met, found, findings, true) != null) {
                continue;
            }
            tally.found++;
            if (find(open, found, findings, false) != null) {
                tally.wrongStatus++;
            }
            if (explain) {
                report.note("FALSE " + labelled.id() + " " + found.who().text() + " | "
                        + gathering(found, findings).label() + " | " + found.status() + " " + found.why() + "\n      "
                        + labelled.sentence());
            }
        }
        if (labelled.gold().isEmpty()) {
            tally.negatives = 1;
            tally.clean = tally.found == 0 ? 1 : 0;
        }
        if (explain) {
            open.forEach(p -> report.note("MISS  " + labelled.id() + " " + p.actor() + " | " + p.event() + " | "
                    + p.fine() + "\n      " + labelled.sentence()));
        }
        return tally;
    }

    private static @org.jspecify.annotations.Nullable Participation find(
            List<Participation> gold, Attendance found, Findings findings, boolean status) {
        for (Participation p : gold) {
            if (Match.actor(p, found)
                    && Match.event(
                            p, gathering(found, findings), findings.article().text())
                    && (!status || Match.coarse(p, found.status()))) {
                return p;
            }
        }
        return null;
    }

    private static Gathering gathering(Attendance found, Findings findings) {
        return findings.gatherings().stream()
                .filter(g -> g.id().equals(found.gathering()))
                .findFirst()
                .orElseThrow();
    }

    /** Counts that add up over sentences. */
    private static final class Tally {
        private long sentences;
        private long gold;
        private long found;
        private long right;
        private long fine;
        private long wrongStatus;
        private long negatives;
        private long clean;

        void add(Tally other) {
            sentences += other.sentences;
            gold += other.gold;
            found += other.found;
            right += other.right;
            fine += other.fine;
            wrongStatus += other.wrongStatus;
            negatives += other.negatives;
            clean += other.clean;
        }

        void report(String prefix, Report report) {
            report.figure(prefix + "sentences", sentences);
            report.figures(prefix + "coarse", right, found, gold);
            report.figure(prefix + "fine.accuracy", right == 0 ? 0 : (double) fine / right);
            report.figure(prefix + "wrong.status", wrongStatus);
            report.figure(prefix + "negatives", negatives);
            report.figure(prefix + "negatives.clean", negatives == 0 ? 0 : (double) clean / negatives);
        }
    }
}
