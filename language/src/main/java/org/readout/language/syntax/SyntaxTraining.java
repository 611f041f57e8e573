package org.readout.language.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.readout.language.perceptron.Learner;
import org.readout.language.perceptron.Weights;
import org.readout.language.perceptron.WordForm;

/**
 * Trains a {@link SyntaxModel}. Lives beside the parser because both must see the same features; only {@code
 * org.readout.train} calls it. Deterministic for a seed.
 */
public final class SyntaxTraining {
    private static final float LEAST = 0.03f;
    private static final int FEWEST = 3;
    private static final int FEWEST_UPDATES = 1;
    /** A word that was seen so often, and nearly always with one tag, is always given it. */
    private static final int OFTEN = 10;

    private static final double NEARLY_ALWAYS = 0.995;
    private static final double EXPLORE = 0.9;

    /**
     * A sentence of a treebank; arrays of equal length.
     *
     * @param heads 0 for the root, else 1 to n
     */
    public record Example(String[] words, String[] tags, String[] lemmas, int[] heads, String[] relations) {}

    private final Random random;
    private final Consumer<String> log;
    private final List<Example> examples;
    private final List<String> tags = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();
    private final Map<String, Integer> tagClass = new TreeMap<>();
    private final Map<String, Integer> relationClass = new TreeMap<>();

    /** @param examples tags are {@code UPOS|XPOS} */
    public SyntaxTraining(List<Example> examples, long seed, Consumer<String> log) {
        this.examples = new ArrayList<>(examples);
        this.random = new Random(seed);
        this.log = log;
        Map<String, Integer> tagCount = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>();
        for (Example e : examples) {
            for (String tag : e.tags()) {
                tagCount.merge(tag, 1, Integer::sum);
            }
            names.addAll(List.of(e.relations()));
        }
        tagCount.forEach((tag, count) -> {
            if (count >= FEWEST) {
                tagClass.put(tag, tags.size());
                tags.add(tag);
            }
        });
        names.forEach(r -> {
            relationClass.put(r, relations.size());
            relations.add(r);
        });
    }

    /** Trains all three classifiers. */
    public SyntaxModel train(int tagEpochs, int parseEpochs) {
        TagLexicon lexicon = lexicon();
        Tagger tagger = new Tagger(lexicon, tagger(lexicon, tagEpochs));
        Map<String, String> lemmas = lemmas();
        Weights[] parser = parser(parseEpochs);
        return new SyntaxModel(tags, relations, lemmas, tagger, parser[0], parser[1]);
    }

    private TagLexicon lexicon() {
        Map<Integer, Map<Integer, Integer>> seen = new TreeMap<>();
        for (Example e : examples) {
            for (int i = 0; i < e.words().length; i++) {
                seen.computeIfAbsent(WordForm.of(e.words()[i]).word(), w -> new TreeMap<>())
                        .merge(tagClass.getOrDefault(e.tags()[i], -1), 1, Integer::sum);
            }
        }
        Map<Integer, Integer> sure = new TreeMap<>();
        seen.forEach((word, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            var best = Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
            if (all >= OFTEN && best.getKey() >= 0 && best.getValue() >= NEARLY_ALWAYS * all) {
                sure.put(word, best.getKey());
            }
        });
        return TagLexicon.of(sure);
    }

    private WordForm[] forms(Example e) {
        WordForm[] forms = new WordForm[e.words().length];
        // One sentence in twelve is read as a headline: every word with a capital.
        boolean headline = random.nextInt(12) == 0;
        for (int i = 0; i < forms.length; i++) {
            String word = e.words()[i];
            boolean raise = headline && word.length() > 3 && Character.isLowerCase(word.charAt(0));
            forms[i] = WordForm.of(raise ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        }
        return forms;
    }

    private Weights tagger(TagLexicon lexicon, int epochs) {
        Learner learner = new Learner(tags.size());
        int[] features = new int[TagFeatures.MOST];
        float[] scores = new float[tags.size()];
        for (int epoch = 1; epoch <= epochs; epoch++) {
            Collections.shuffle(examples, random);
            long right = 0;
            long all = 0;
            for (Example e : examples) {
                WordForm[] words = forms(e);
                int[] given = new int[words.length];
                for (int i = 0; i < words.length; i++) {
                    int gold = tagClass.getOrDefault(e.tags()[i], -1);
                    given[i] = lexicon.tag(words[i]);
                    all++;
                    if (given[i] >= 0) {
                        right += given[i] == gold ? 1 : 0;
                        continue;
                    }
                    int count = TagFeatures.of(words, given, i, features);
                    learner.score(features, count, scores);
                    int best = best(scores);
                    learner.tick();
                    if (gold >= 0 && best != gold) {
                        learner.update(features, count, gold, best);
                    }
                    right += best == gold ? 1 : 0;
                    given[i] = best;
                }
            }
            log.accept("tagger epoch " + epoch + " training accuracy " + (double) right / all);
        }
        return learner.average(LEAST, FEWEST_UPDATES);
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Tags as the tagger will give them: each part tagged by a tagger trained on the rest. */
    private int[][] tagged(List<Example> all) {
        int folds = 4;
        int[][] given = new int[all.size()][];
        for (int fold = 0; fold < folds; fold++) {
            List<Example> rest = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if (i % folds != fold) {
                    rest.add(all.get(i));
                }
            }
            SyntaxTraining part = new SyntaxTraining(rest, fold, s -> {});
            part.tags.clear();
            part.tags.addAll(tags);
            part.tagClass.clear();
            part.tagClass.putAll(tagClass);
            TagLexicon lexicon = part.lexicon();
            Tagger tagger = new Tagger(lexicon, part.tagger(lexicon, 5));
            for (int i = fold; i < all.size(); i += folds) {
                given[i] = tagger.tag(forms(all.get(i)));
            }
            log.accept("tagged part " + (fold + 1) + " of " + folds + " for the parser");
        }
        return given;
    }

    private Weights[] parser(int epochs) {
        List<Example> all = List.copyOf(examples);
        int[][] tagsOf = tagged(all);
        Learner mover = new Learner(3);
        Learner labeller = new Learner(relations.size());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            order.add(i);
        }
        for (int epoch = 1; epoch <= epochs; epoch++) {
            Collections.shuffle(order, random);
            long right = 0;
            long words = 0;
            for (int i : order) {
                right += parse(all.get(i), tagsOf[i], mover, labeller, epoch > 1);
                words += all.get(i).words().length;
            }
            log.accept("parser epoch " + epoch + " training attachment " + (double) right / words);
        }
        return new Weights[] {mover.average(LEAST, FEWEST_UPDATES), labeller.average(LEAST, FEWEST_UPDATES)};
    }

    private int parse(Example e, int[] tagsOf, Learner mover, Learner labeller, boolean explore) {
        int n = e.words().length;
        WordForm[] words = forms(e);
        int[] gold = new int[n + 1];
        System.arraycopy(e.heads(), 0, gold, 1, n);
        State state = new State(n);
        ArcFeatures look = new ArcFeatures(words, tagsOf, state);
        int[] features = new int[ArcFeatures.MOST];
        float[] moves = new float[3];
        float[] labels = new float[relations.size()];
        while (!state.isDone()) {
            int count = look.move(features);
            mover.score(features, count, moves);
            mover.tick();
            int guess = -1;
            int oracle = -1;
            int least = Integer.MAX_VALUE;
            for (int m = 0; m < 3; m++) {
                if (!state.isLegal(m)) {
                    continue;
                }
                if (guess < 0 || moves[m] > moves[guess]) {
                    guess = m;
                }
                least = Math.min(least, state.cost(m, gold));
            }
            for (int m = 0; m < 3; m++) {
                if (state.isLegal(m) && state.cost(m, gold) == least && (oracle < 0 || moves[m] > moves[oracle])) {
                    oracle = m;
                }
            }
            if (state.cost(guess, gold) > least) {
                mover.update(features, count, oracle, guess);
            } else {
                oracle = guess;
            }
            int move = explore && random.nextDouble() < EXPLORE ? guess : oracle;
            int label = 0;
            if (move != State.SHIFT && state.headOf(move) > 0) {
                int head = state.headOf(move);
                int dependent = state.stack(0);
                int k = look.relation(head, dependent, features);
                labeller.score(features, k, labels);
                label = best(labels);
                labeller.tick();
                if (gold[dependent] == head) {
                    int is = relationClass.getOrDefault(e.relations()[dependent - 1], 0);
                    if (is != label) {
                        labeller.update(features, k, is, label);
                    }
                }
            }
            state.move(move, label);
        }
        int right = 0;
        for (int w = 1; w <= n; w++) {
            right += Math.max(0, state.head(w)) == gold[w] ? 1 : 0;
        }
        return right;
    }

    /** Forms whose lemma the rules get wrong, and verbs and nouns that the rules need to know. */
    private Map<String, String> lemmas() {
        Map<String, Map<String, Integer>> seen = new TreeMap<>();
        for (Example e : examples) {
            for (int i = 0; i < e.words().length; i++) {
                String pos = e.tags()[i].substring(0, e.tags()[i].indexOf('|'));
                if (pos.equals("PROPN")
                        || pos.equals("PUNCT")
                        || pos.equals("SYM")
                        || pos.equals("X")
                        || pos.equals("NUM")) {
                    continue;
                }
                String form = pos + "|"
                        + e.words()[i].toLowerCase(java.util.Locale.ROOT).replace('’', '\'');
                seen.computeIfAbsent(form, f -> new TreeMap<>()).merge(e.lemmas()[i], 1, Integer::sum);
            }
        }
        Map<String, String> lemmas = new LinkedHashMap<>();
        seen.forEach((form, counts) -> {
            String lemma = Collections.max(counts.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            boolean inflects = form.startsWith("VERB|")
                    || form.startsWith("NOUN|")
                    || form.startsWith("AUX|")
                    || form.startsWith("ADJ|");
            String word = form.substring(form.indexOf('|') + 1);
            if (!word.equals(lemma)
                    || inflects
                            && counts.values().stream()
                                            .mapToInt(Integer::intValue)
                                            .sum()
                                    > 1) {
                lemmas.put(form, lemma);
            }
        });
        return lemmas;
    }
}
