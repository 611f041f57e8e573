package org.readout.bench.speakers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Span;
import org.readout.model.Statement;

/**
 * Which finding answers which label of a passage: the pairs that agree most, best first, each label and each finding once.
 * Agreement is the share of content characters that both have (half at the least, or a third with the same cue), and a
 * little for the same cue and the same source words. A label without a cue goes on with what was said before: the finding
 * that answers the label before it answers it too, where it has those words.
 */
final class Pairing {
    private static final double LEAST = 0.5;
    private static final double LEAST_WITH_CUE = 0.3;

    private final List<Statement> found;
    private final int[] ofLabel;
    private final int[] ofFound;

    private record Pair(int label, int found, double agreement) {}

    Pairing(Labelled labelled, List<Statement> found) {
        this.found = List.copyOf(found);
        ofLabel = new int[labelled.statements().size()];
        ofFound = new int[found.size()];
        Arrays.fill(ofLabel, -1);
        Arrays.fill(ofFound, -1);
        List<Pair> pairs = new ArrayList<>();
        for (int l = 0; l < ofLabel.length; l++) {
            for (int f = 0; f < ofFound.length; f++) {
                double agreement =
                        agreement(labelled.text(), labelled.statements().get(l), found.get(f));
                if (agreement > 0) {
                    pairs.add(new Pair(l, f, agreement));
                }
            }
        }
        pairs.sort((a, b) -> Double.compare(b.agreement, a.agreement));
        for (Pair pair : pairs) {
            if (ofLabel[pair.label] < 0 && ofFound[pair.found] < 0) {
                ofLabel[pair.label] = pair.found;
                ofFound[pair.found] = pair.label;
            }
        }
        for (int l = 1; l < ofLabel.length; l++) {
            Labelled.Said label = labelled.statements().get(l);
            boolean goesOn =
                    ofLabel[l] < 0 && ofLabel[l - 1] >= 0 && label.cue().isEmpty();
            if (goesOn && has(found.get(ofLabel[l - 1]), content(labelled.text(), label))) {
                ofLabel[l] = ofLabel[l - 1];
            }
        }
    }

    /** The finding that answers a label, if any does. */
    @Nullable
    Statement answer(int label) {
        return ofLabel[label] < 0 ? null : found.get(ofLabel[label]);
    }

    /** The label that a finding answers, or -1. */
    int label(int finding) {
        return ofFound[finding];
    }

    private static double agreement(String text, Labelled.Said label, Statement finding) {
        BitSet gold = content(text, label);
        BitSet said = content(finding);
        BitSet both = (BitSet) gold.clone();
        both.and(said);
        gold.or(said);
        double content = (double) both.cardinality() / gold.cardinality();
        boolean cue = label.cue().isEmpty()
                ? finding.cue().isEmpty()
                : finding.cue().stream().anyMatch(c -> Same.phrase(label.cue(), c.of(text)));
        if (content < (cue ? LEAST_WITH_CUE : LEAST)) {
            return 0;
        }
        boolean source = finding.source() != null
                && Same.phrase(label.source(), finding.source().who().text());
        return content + (cue ? 0.2 : 0) + (source ? 0.2 : 0);
    }

    private static boolean has(Statement finding, BitSet words) {
        BitSet missing = (BitSet) words.clone();
        missing.andNot(content(finding));
        return missing.cardinality() * 10 < words.cardinality();
    }

    private static BitSet content(String text, Labelled.Said label) {
        BitSet out = new BitSet();
        int from = 0;
        for (String part : label.content()) {
            int at = text.indexOf(part, from);
            at = at < 0 ? text.indexOf(part) : at;
            out.set(at, at + part.length());
            from = at + part.length();
        }
        return out;
    }

    private static BitSet content(Statement finding) {
        BitSet out = new BitSet();
        for (Span span : finding.content()) {
            out.set(span.start(), span.end());
        }
        return out;
    }
}
