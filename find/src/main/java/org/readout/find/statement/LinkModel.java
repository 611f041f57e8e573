package org.readout.find.statement;

import java.util.HashMap;
import java.util.Map;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** The weights of a log-linear ranker over {@link LinkFeatures}, from {@code links.tsv}. Immutable. */
public final class LinkModel {
    private final Map<String, Float> weights;

    public LinkModel(Map<String, Float> weights) {
        this.weights = new HashMap<>(weights); // tells what it lacks twice as fast as an immutable map does
    }

    static LinkModel load() {
        Map<String, Float> weights = new HashMap<>();
        for (Row row : DataFile.lines(LinkModel.class, "links.tsv")) {
            // Not as cells: a blank at the end of a feature is part of it.
            String line = row.get(0);
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw row.wrong("wants a feature and its weight");
            }
            weights.put(line.substring(0, tab), Float.parseFloat(line.substring(tab + 1)));
        }
        return new LinkModel(weights);
    }

    double pair(LinkContext in, int from, int to, int rank) {
        Sum sum = new Sum();
        LinkFeatures.pair(in, from, to, rank, sum::add);
        return sum.value;
    }

    double none(LinkContext in, int from) {
        Sum sum = new Sum();
        LinkFeatures.none(in, from, sum::add);
        return sum.value;
    }

    private final class Sum {
        private double value;

        void add(String feature) {
            Float weight = weights.get(feature);
            if (weight != null) {
                value += weight;
            }
        }
    }
}
