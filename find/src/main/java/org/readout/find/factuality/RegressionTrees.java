package org.readout.find.factuality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/**
 * A sum of small binary trees that ask for features (Friedman 2001). A tree is a list of nodes in preorder: a feature,
 * then what follows where it is there, then what follows where it is not; a whole number is a leaf, in thousandths. A
 * feature {@code head>1.5} asks for the reading model's number.
 */
public final class RegressionTrees {
    private static final int SCALE = 1000;
    private static final String NUMBER = "head>";
    private static final double LIMIT = 3;
    private static final int DEEPEST = 32;
    private final List<Tree> trees;
    private final Map<String, Integer> ids;
    private final double[] thresholds;

    private RegressionTrees(List<Tree> trees, Map<String, Integer> ids, double[] thresholds) {
        this.trees = trees;
        this.ids = ids;
        this.thresholds = thresholds;
    }

    /** Nodes in preorder. @param asks a feature's number, or -1 for a leaf @param otherwise where to go without it */
    private record Tree(int[] asks, int[] otherwise, int[] leaves) {}

    static RegressionTrees load() {
        List<List<String>> lines = new ArrayList<>();
        for (Row row : DataFile.table(RegressionTrees.class, "scale.tsv", 1)) {
            lines.add(List.of(row.get(0).split(" ")));
        }
        return of(lines);
    }

    /**
     * @param written for each tree its nodes as written
     * @throws IllegalStateException when a tree is cut short, goes on too long or is too deep
     */
    public static RegressionTrees of(List<List<String>> written) {
        Map<String, Integer> ids = new HashMap<>();
        List<Tree> trees = new ArrayList<>();
        List<Double> thresholds = new ArrayList<>();
        for (List<String> nodes : written) {
            int n = nodes.size();
            Tree tree = new Tree(new int[n], new int[n], new int[n]);
            for (int i = 0; i < n; i++) {
                String node = nodes.get(i);
                if (node.matches("-?[0-9]{1,9}")) {
                    tree.asks()[i] = -1;
                    tree.leaves()[i] = Integer.parseInt(node);
                } else {
                    Integer known = ids.get(node);
                    if (known == null) {
                        known = ids.size();
                        ids.put(node, known);
                        thresholds.add(
                                node.startsWith(NUMBER)
                                        ? Double.parseDouble(node.substring(NUMBER.length()))
                                        : Double.NaN);
                    }
                    tree.asks()[i] = known;
                }
            }
            if (close(tree, 0, 0) != n) {
                throw new IllegalStateException("scale.tsv: not a tree: " + String.join(" ", nodes));
            }
            trees.add(tree);
        }
        return new RegressionTrees(
                List.copyOf(trees),
                Map.copyOf(ids),
                thresholds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Fills in where the branches begin; says where the tree ends. */
    private static int close(Tree tree, int at, int depth) {
        if (at >= tree.asks().length || depth > DEEPEST) {
            throw new IllegalStateException("scale.tsv: a tree that is cut short or too deep");
        }
        if (tree.asks()[at] < 0) {
            return at + 1;
        }
        tree.otherwise()[at] = close(tree, at + 1, depth + 1);
        return close(tree, tree.otherwise()[at], depth + 1);
    }

    /** The sum, between -3 and 3. */
    public double of(FactualityScale.Seen seen) {
        Set<Integer> there = new HashSet<>();
        for (String feature : seen.features()) {
            Integer id = ids.get(feature);
            if (id != null) {
                there.add(id);
            }
        }
        long sum = 0;
        for (Tree tree : trees) {
            int at = 0;
            while (tree.asks()[at] >= 0) {
                int asked = tree.asks()[at];
                double threshold = thresholds[asked];
                boolean yes = Double.isNaN(threshold) ? there.contains(asked) : seen.head() > threshold;
                at = yes ? at + 1 : tree.otherwise()[at];
            }
            sum += tree.leaves()[at];
        }
        return Math.clamp((double) sum / SCALE, -LIMIT, LIMIT);
    }
}
