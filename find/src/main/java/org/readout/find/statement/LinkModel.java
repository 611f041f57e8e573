package org.readout.find.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The weights of a log-linear ranker over {@link LinkFeatures}, from {@code links.tsv}. Immutable. */
public final class LinkModel {
    private final Map<String, Float> weights;

    public LinkModel(Map<String, Float> weights) {
        this.weights = Map.copyOf(weights);
    }

    static LinkModel load() {
        Map<String, Float> weights = new HashMap<>();
        for (List<String> row : DataFile.rows("links.tsv")) {
            weights.put(row.get(0), Float.parseFloat(row.get(1)));
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
