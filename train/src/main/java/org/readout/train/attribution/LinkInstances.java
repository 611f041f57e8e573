package org.readout.train.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.bench.attribution.GoldArticle;
import org.readout.find.statement.CueLexicon;
import org.readout.find.statement.LinkContext;
import org.readout.find.statement.LinkFeatures;
import org.readout.language.Document;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;
import org.readout.model.Span;

/** Turns annotated articles into choices: a span, its candidates, and which of them are right. */
final class LinkInstances {
    /**
     * @param features those of each candidate, by number; the last candidate is "none"
     * @param right which candidates are right; at least one
     */
    record Choice(int[][] features, boolean[] right) {}

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Choice> choices = new ArrayList<>();

    List<Choice> choices() {
        return choices;
    }

    /** The features' names by their numbers. */
    List<String> names() {
        return List.copyOf(numbers.keySet());
    }

    /** Adds all choices of an article with the given roles, right by its annotation. */
    void add(Document document, List<RoleSpan> roles, GoldArticle gold) {
        LinkContext in = new LinkContext(document, roles, CueLexicon.load());
        Map<Role, List<List<Integer>>> attributions = new HashMap<>();
        for (Role role : Role.values()) {
            List<List<Integer>> bySpan = new ArrayList<>();
            for (RoleSpan span : roles) {
                bySpan.add(span.role() == role ? owners(span, gold) : List.of());
            }
            attributions.put(role, bySpan);
        }
        for (int i = 0; i < roles.size(); i++) {
            switch (roles.get(i).role()) {
                case CONTENT -> choose(in, i, Role.CUE, attributions);
                case CUE -> choose(in, i, Role.SOURCE, attributions);
                case SOURCE -> {}
            }
        }
    }

    private void choose(LinkContext in, int from, Role role, Map<Role, List<List<Integer>>> attributions) {
        Role own = role == Role.CUE ? Role.CONTENT : Role.CUE;
        List<Integer> mine = attributions.getOrDefault(own, List.of()).get(from);
        if (mine.isEmpty()) {
            return; // a span that no annotator saw has no right partner and no right to none
        }
        List<Integer> candidates = in.candidates(from, role);
        int[][] features = new int[candidates.size() + 1][];
        boolean[] right = new boolean[candidates.size() + 1];
        boolean any = false;
        for (int c = 0; c < candidates.size(); c++) {
            int to = candidates.get(c);
            List<Integer> found = new ArrayList<>();
            LinkFeatures.pair(in, from, to, in.rank(from, to), f -> found.add(number(f)));
            features[c] = ints(found);
            right[c] =
                    attributions.getOrDefault(role, List.of()).get(to).stream().anyMatch(mine::contains);
            any |= right[c];
        }
        List<Integer> found = new ArrayList<>();
        LinkFeatures.none(in, from, f -> found.add(number(f)));
        features[candidates.size()] = ints(found);
        right[candidates.size()] = !any;
        choices.add(new Choice(features, right));
    }

    /** The same choices without the features that fewer than {@code least} candidates have. */
    LinkInstances without(int least) {
        int[] count = new int[numbers.size()];
        for (Choice choice : choices) {
            for (int[] candidate : choice.features) {
                for (int f : candidate) {
                    count[f]++;
                }
            }
        }
        LinkInstances fewer = new LinkInstances();
        int[] renumbered = new int[count.length];
        numbers.forEach((name, f) -> renumbered[f] = count[f] < least ? -1 : fewer.number(name));
        for (Choice choice : choices) {
            int[][] features = new int[choice.features.length][];
            for (int c = 0; c < features.length; c++) {
                features[c] = Arrays.stream(choice.features[c])
                        .map(f -> renumbered[f])
                        .filter(f -> f >= 0)
                        .toArray();
            }
            fewer.choices.add(new Choice(features, choice.right));
        }
        return fewer;
    }

    private int number(String feature) {
        return numbers.computeIfAbsent(feature, k -> numbers.size());
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The attributions that a span belongs to: those whose spans of its role it shares most units with. */
    private static List<Integer> owners(RoleSpan span, GoldArticle gold) {
        List<Integer> owners = new ArrayList<>();
        int most = 0;
        for (int a = 0; a < gold.attributions().size(); a++) {
            int shared = 0;
            for (Span part : GoldRoles.part(gold.attributions().get(a), span.role())) {
                shared += part.overlap(span.span());
            }
            if (shared > most) {
                owners.clear();
                most = shared;
            }
            if (shared > 0 && shared == most) {
                owners.add(a);
            }
        }
        return owners;
    }
}
