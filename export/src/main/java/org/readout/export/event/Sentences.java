package org.readout.export.event;

import org.readout.model.Block;
import org.readout.model.Evidence;
import org.readout.model.Findings;
import org.readout.model.Span;

/** Which sentence of its article something stands in. */
final class Sentences {
    private Sentences() {}

    /** From 1; 0 where the sentence is not among those of the article. */
    static int number(Findings findings, Evidence evidence) {
        return number(findings, evidence.sentence());
    }

    static int number(Findings findings, Span sentence) {
        for (int i = 0; i < findings.sentences().size(); i++) {
            if (findings.sentences().get(i).overlaps(sentence)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether it stands in the headline, the summary under it or the first paragraph. */
    static boolean isLead(Findings findings, Span sentence) {
        for (Block block : findings.article().blocks()) {
            if (block.kind() == Block.Kind.HEADLINE
                    || block.kind() == Block.Kind.DECK
                    || block.kind() == Block.Kind.PARAGRAPH) {
                if (block.span().overlaps(sentence)) {
                    return true;
                }
                if (block.kind() == Block.Kind.PARAGRAPH) {
                    return false;
                }
            }
        }
        return false;
    }
}
