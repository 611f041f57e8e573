package org.readout.language.names;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.encoder.Head;
import org.readout.language.encoder.Labelling;
import org.readout.language.encoder.Reading;
import org.readout.model.Name;

/** Finds names, as the reading model sees them. Pure. */
public final class NameFinder {
    private static final int LABELS = Head.NAMES.size(0);

    /** All names, in order and apart; none crosses a sentence's end. @param reading of these tokens */
    public List<NameSpan> find(List<Sentence> sentences, List<Token> tokens, Reading reading) {
        List<NameSpan> names = new ArrayList<>();
        for (Sentence sentence : sentences) {
            int first = sentence.first();
            int[] labels = Labelling.decode(reading.logProbabilities(Head.NAMES, first, sentence.end()), LABELS);
            for (int i = 0; i < labels.length; ) {
                int end = i + 1;
                if (Labelling.begins(labels[i])) {
                    while (end < labels.length && labels[end] == labels[i] + 1) {
                        end++;
                    }
                    names.add(new NameSpan(first + i, first + end, Name.Type.values()[Labelling.kind(labels[i])]));
                }
                i = end;
            }
        }
        return names;
    }
}
