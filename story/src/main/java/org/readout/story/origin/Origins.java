package org.readout.story.origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.Findings;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.story.Brief.ArticleEntry.Relation;
import org.readout.story.Brief.Origin;
import org.readout.story.Words;

/**
 * Finds the independent origins behind a set of reports.
 *
 * <ol>
 *   <li>Near-copies share an origin: half of the shorter body's five-word runs stand in the other, or a third when both
 *       name the same agency, or a fifth when three paragraphs or more of the reporter's own words are the same.
 *   <li>Reports that name the same agency as their wire and share any substantial run are its copies; the origin is
 *       named after the agency.
 *   <li>An outlet's own reports share one origin.
 *   <li>A report that credits another outlet at its head ("..., the Herald reported") goes back to that outlet. A
 *       statement further down that does so goes back to it alone.
 *   <li>All that one outlet reports itself shares one origin.
 * </ol>
 */
public final class Origins {
    private static final double COPY = 0.5;
    private static final double SAME_WIRE = 0.33;
    /** Enough where whole paragraphs are the same. */
    private static final double PARTLY = 0.2;

    private static final int PARAGRAPHS = 3;
    /** A head credit stands within this share of the text, or within its first 600 units. */
    private static final int HEAD = 600;

    private static final List<String> CREDITING =
            List.of("reported", "reports", "according to", "told", "first reported", "citing", "wrote");

    private final List<Findings> findings;
    private final int[] leader;
    private final Relation[] relation;
    private final List<Map<String, String>> credits = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();

    private Origins(List<Findings> given) {
        findings = Report.inOrder(given);
        leader = new int[findings.size()];
        relation = new Relation[findings.size()];
    }

    /** The origins of some findings. */
    public static Origins of(List<Findings> findings) {
        Origins origins = new Origins(findings);
        origins.joinCopies();
        origins.joinOutlets();
        origins.joinCredits();
        origins.joinOwn();
        origins.name();
        return origins;
    }

    /** The origins, in the order of their first reports; outlets that are only credited come last. */
    public List<Origin> origins() {
        return List.copyOf(origins);
    }

    /** The reports, oldest first. */
    public List<Report> reports() {
        return List.copyOf(reports);
    }

    private Article article(int i) {
        return findings.get(i).article();
    }

    private void joinCopies() {
        List<Shingles> shingles =
                findings.stream().map(f -> Shingles.of(f.article())).toList();
        Overlaps overlaps = new Overlaps(shingles);
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            relation[i] = Relation.ORIGINAL;
            int best = -1;
            double most = 0;
            int[] common = overlaps.before(i);
            for (int j = 0; j < i; j++) {
                double shared = shingles.get(i).containment(shingles.get(j), common[j]);
                if (shared < PARTLY) {
                    continue;
                }
                double bar = sameWire(article(i), article(j)) ? SAME_WIRE : COPY;
                boolean copy = shared >= bar || shared >= PARTLY && isWorkedIn(shingles.get(i), shingles.get(j));
                if (copy && shared > most) {
                    best = j;
                    most = shared;
                }
            }
            if (best >= 0) {
                leader[i] = leader[best];
                relation[i] = sameOutlet(article(i), article(best)) ? Relation.UPDATE : Relation.COPY;
            }
        }
    }

    /** Whether several paragraphs of one stand in the other, as when an agency's report is worked into one's own. */
    private static boolean isWorkedIn(Shingles one, Shingles other) {
        return Math.min(one.copied(other), other.copied(one)) >= PARAGRAPHS;
    }

    /** Reports of one outlet's own are one origin, however many: what it repeats is not confirmed by that. */
    private void joinOutlets() {
        Map<String, Integer> first = new TreeMap<>();
        for (int i = 0; i < leader.length; i++) {
            String name =
                    article(i).wire() == null ? article(i).outlet() : article(i).wire();
            if (name != null && relation[i] != Relation.COPY && leader[i] == i) {
                Integer earlier = first.putIfAbsent(key(name), i);
                leader[i] = earlier == null ? i : leader[earlier];
            }
            // Leaders come before those they lead, so one look up is enough.
            leader[i] = leader[leader[i]];
        }
    }

    private static boolean sameWire(Article a, Article b) {
        return same(a.wire(), b.wire()) || same(a.wire(), b.outlet()) || same(a.outlet(), b.wire());
    }

    private static boolean sameOutlet(Article a, Article b) {
        return same(a.outlet(), b.outlet()) || a.url() != null && a.url().equals(b.url());
    }

    /** Finds who credits whom; an article whose head credits another outlet joins that outlet's origin. */
    private void joinCredits() {
        Map<String, Integer> byOutlet = new TreeMap<>();
        for (int i = 0; i < leader.length; i++) {
            String outlet = article(i).outlet();
            if (outlet != null) {
                byOutlet.putIfAbsent(key(outlet), i);
            }
            String wire = article(i).wire();
            if (wire != null) {
                byOutlet.putIfAbsent(key(wire), i);
            }
        }
        for (int i = 0; i < leader.length; i++) {
            Map<String, String> credited = new TreeMap<>();
            for (Statement s : findings.get(i).statements()) {
                String outlet = creditedOutlet(s, byOutlet);
                if (outlet == null || isOwn(article(i), outlet)) {
                    continue;
                }
                credited.put(s.id(), outlet);
                Integer other = byOutlet.get(key(outlet));
                boolean atHead = s.evidence().sentence().start() < HEAD + bodyStart(article(i));
                if (atHead && relation[i] == Relation.ORIGINAL && other != null && leader[other] != i) {
                    leader[i] = leader[other];
                    relation[i] = Relation.CREDITS;
                }
            }
            int head = creditedAtHead(i, byOutlet);
            if (head >= 0 && relation[i] == Relation.ORIGINAL && leader[head] != i) {
                leader[i] = leader[head];
                relation[i] = Relation.CREDITS;
            }
            credits.add(credited);
        }
    }

    /** What one outlet reports twice is not thereby known from two: its own reports share an origin. */
    private void joinOwn() {
        for (int i = 0; i < leader.length; i++) {
            for (int j = 0; j < i && relation[i] == Relation.ORIGINAL && leader[i] == i; j++) {
                boolean own = relation[j] == Relation.ORIGINAL
                        && (same(voice(i), voice(j)) || sameWire(article(i), article(j)));
                if (own) {
                    int from = leader[i];
                    for (int k = 0; k < leader.length; k++) {
                        leader[k] = leader[k] == from ? leader[j] : leader[k];
                    }
                }
            }
        }
    }

    private @Nullable String voice(int i) {
        return article(i).wire() == null ? article(i).outlet() : article(i).wire();
    }

    private static int bodyStart(Article article) {
        return article.blocks().stream()
                .filter(b -> b.kind() == org.readout.model.Block.Kind.PARAGRAPH)
                .mapToInt(b -> b.span().start())
                .findFirst()
                .orElse(0);
    }

    /** The outlet whose report a statement is: "the Herald reported", "told the Herald". */
    private static @Nullable String creditedOutlet(Statement s, Map<String, Integer> byOutlet) {
        for (ActorMention mention :
                Arrays.asList(s.source() == null ? null : s.source().who(), s.addressee())) {
            if (mention != null) {
                Actor actor = mention.actor();
                if (actor != null && actor.kind() == Actor.Kind.MEDIA) {
                    return actor.name();
                }
                for (String name : List.of(mention.label(), mention.text())) {
                    if (byOutlet.containsKey(key(name))) {
                        return name;
                    }
                }
            }
        }
        return null;
    }

    /** Another outlet of the story that the head of an article names with a word of crediting. */
    private int creditedAtHead(int i, Map<String, Integer> byOutlet) {
        Article article = article(i);
        int from = Math.min(bodyStart(article), article.text().length());
        for (Span span : findings.get(i).sentences()) {
            if (span.end() <= from || span.start() > from + HEAD) {
                continue;
            }
            String sentence = " " + String.join(" ", Words.of(span.of(article.text()))) + " ";
            if (CREDITING.stream().noneMatch(w -> sentence.contains(" " + w + " "))) {
                continue;
            }
            for (Map.Entry<String, Integer> outlet : byOutlet.entrySet()) {
                String name = String.join(" ", Words.of(outlet.getKey()));
                String own = Objects.requireNonNullElse(article.outlet(), "");
                if (name.indexOf(' ') > 0 && sentence.contains(" " + name + " ") && !same(own, outlet.getKey())) {
                    return outlet.getValue();
                }
            }
        }
        return -1;
    }

    private static boolean isOwn(Article article, String outlet) {
        return same(article.outlet(), outlet) || same(article.wire(), outlet);
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        return a != null && b != null && (key(a).equals(key(b)) || isShort(a, b) || isShort(b, a));
    }

    /** Whether one name is the initials of the other: "CPA" for "Continental Press Agency". */
    private static boolean isShort(String initials, String name) {
        List<String> words = Words.of(name);
        if (words.size() < 2 || initials.length() != words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (Character.toLowerCase(initials.charAt(i)) != words.get(i).charAt(0)) {
                return false;
            }
        }
        return true;
    }

    private static String key(String outlet) {
        String plain = outlet.toLowerCase(Locale.ROOT).strip();
        return plain.startsWith("the ") ? plain.substring(4) : plain;
    }

    private void name() {
        Map<Integer, String> ids = new LinkedHashMap<>();
        Map<String, List<String>> members = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            String id = ids.computeIfAbsent(leader[i], l -> "o" + (ids.size() + 1));
            members.computeIfAbsent(id, o -> new ArrayList<>()).add(article(i).id());
            names.merge(id, nameOf(i), (first, next) -> first);
            if (article(i).wire() != null && relation[i] != Relation.CREDITS) {
                names.put(id, article(i).wire());
            }
        }
        Map<String, String> byName = new TreeMap<>();
        names.forEach((id, name) -> byName.putIfAbsent(key(name), id));
        for (int i = 0; i < leader.length; i++) {
            String outlet = article(i).outlet();
            if (outlet != null) {
                byName.putIfAbsent(key(outlet), ids.getOrDefault(leader[i], "o1"));
            }
        }
        for (int i = 0; i < leader.length; i++) {
            Map<String, String> credited = new TreeMap<>();
            credits.get(i)
                    .forEach((statement, outlet) -> credited.put(statement, originOf(outlet, byName, members, names)));
            reports.add(Report.of(findings.get(i), ids.getOrDefault(leader[i], "o1"), relation[i], credited));
        }
        members.forEach((id, articles) -> origins.add(new Origin(id, names.getOrDefault(id, id), articles)));
    }

    private static String originOf(
            String outlet, Map<String, String> byName, Map<String, List<String>> members, Map<String, String> names) {
        return byName.computeIfAbsent(key(outlet), k -> {
            String id = "o" + (members.size() + 1);
            members.put(id, List.of());
            names.put(id, outlet);
            return id;
        });
    }

    private String nameOf(int i) {
        Article a = article(i);
        if (a.wire() != null) {
            return a.wire();
        }
        return a.outlet() != null ? a.outlet() : a.fileName();
    }
}
