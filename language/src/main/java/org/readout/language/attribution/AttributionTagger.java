package org.readout.language.attribution;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;
import org.readout.language.Token;
import org.readout.language.encoder.Head;
import org.readout.language.encoder.Labelling;
import org.readout.language.encoder.Reading;
import org.readout.model.Span;

/**
 * Finds the words of sources, cues and contents (PARC, Pareti 2012; PolNeAR, Newell et al. 2018), as the reading model
 * sees them. Pure.
 */
public final class AttributionTagger {
    private static final int LABELS = Head.ROLES.size(0);

    /**
     * Tags an article.
     *
     * @param tokens all of them, in order
     * @param reading of these tokens
     * @return runs of tokens with one role, in order, apart
     */
    public List<RoleSpan> tag(List<Token> tokens, Reading reading) {
        float[] scores = reading.logProbabilities(Head.ROLES, 0, tokens.size());
        int[] labels = Labelling.decode(scores, LABELS);
        List<RoleSpan> spans = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (!Labelling.begins(labels[i])) {
                continue;
            }
            int end = i + 1;
            while (end < labels.length && labels[end] == labels[i] + 1) {
                end++;
            }
            Span span = new Span(
                    tokens.get(i).span().start(), tokens.get(end - 1).span().end());
            Role role = Role.values()[Labelling.kind(labels[i])];
            spans.add(new RoleSpan(role, i, end, span, confidence(scores, i, end, labels[i])));
        }
        return List.copyOf(spans);
    }

    /** The mean probability of the role, begun or gone on. */
    private static double confidence(float[] scores, int first, int end, int begin) {
        double sum = 0;
        for (int i = first; i < end; i++) {
            sum += Math.exp(scores[i * LABELS + begin]);
            sum += Math.exp(scores[i * LABELS + begin + 1]);
        }
        return Math.min(1, sum / (end - first));
    }
}
