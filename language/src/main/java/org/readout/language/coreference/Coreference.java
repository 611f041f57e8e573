package org.readout.language.coreference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.language.Chain;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.names.NameSpan;
import org.readout.model.Article;
import org.readout.model.Span;

/** Finds who names, descriptions and pronouns mean. Immutable and safe to share. */
public final class Coreference {
    private final ActorBook book;
    private final Words words = new Words();

    /** With the book that says who held which office when. */
    public Coreference(ActorBook book) {
        this.book = book;
    }

    /** Joins the mentions of an article into chains; what cannot be told stays out. */
    public Resolution resolve(Article article, List<Sentence> sentences, List<Token> tokens, List<NameSpan> found) {
        int[] sentence = new int[tokens.size()];
        sentences.forEach(s -> java.util.Arrays.fill(sentence, s.first(), s.end(), s.index()));
        Phrases phrases = new Phrases(article.text(), tokens, sentence, book);
        LocalDate on = article.published() == null ? null : article.published().date();
        TitlePass titlePass = new TitlePass(book, phrases);
        List<TitlePass.Titled> titles = titlePass.titles(found);
        List<NameSpan> names = titlePass.cut(found, titles);
        Map<String, Entity> byKey = new LinkedHashMap<>(new NamePass(book, words, phrases, on).run(names));
        boolean[] named = new boolean[tokens.size()];
        Map<Integer, Entity> byHead = new LinkedHashMap<>();
        for (NameSpan name : names) {
            java.util.Arrays.fill(named, name.first(), name.end(), true);
        }
        byKey.values().forEach(e -> e.places.forEach(p -> byHead.put(p.head(), e)));
        for (TitlePass.Titled title : titles) {
            java.util.Arrays.fill(named, title.first(), title.name(), true);
            titled(title, phrases, byHead);
        }
        Salience salience = new Salience(byKey, phrases);
        DescriptionPass descriptions = new DescriptionPass(book, words, phrases, on, byKey, salience, byHead);
        CalledAgain again = new CalledAgain(book, words, phrases, salience);
        PronounPass pronouns = new PronounPass(
                phrases,
                salience,
                new Quotes(tokens, sentences, phrases, words, byHead),
                new BoundPronouns(phrases, byHead));
        for (Token t : tokens) {
            Entity who = null;
            if (named[t.index()] && !byHead.containsKey(t.index()) && phrases.isOneOfPeople(t)) {
                who = again.national(t);
            } else if (named[t.index()]) {
                continue;
            } else if (t.pos() == Pos.NOUN && !t.is("compound") && !title(t, named)) {
                who = descriptions.resolve(t);
            } else if (t.pos() == Pos.PRON) {
                who = t.tag().startsWith("WP") ? relative(t, tokens, byHead) : pronouns.resolve(t);
            }
            if (who != null) {
                byHead.put(t.index(), who);
            }
        }
        return chains(article, tokens, byKey);
    }

    /** A title that the syntax makes the head of name and title stands for the person. */
    private static void titled(TitlePass.Titled title, Phrases phrases, Map<Integer, Entity> byHead) {
        int head = phrases.head(title.first(), title.end());
        Entity person = byHead.get(phrases.head(title.name(), title.end()));
        if (person != null && head < title.name() && person.placeAt(head) == null) {
            person.at(Mention.Kind.DESCRIPTION, title.first(), title.end(), head);
            byHead.put(head, person);
        }
    }

    /** "Zelensky, who said ...": whom the clause tells more about. */
    private static @Nullable Entity relative(Token who, List<Token> tokens, Map<Integer, Entity> byHead) {
        if (!who.text().equalsIgnoreCase("who") && !who.text().equalsIgnoreCase("whom")) {
            return null;
        }
        Entity found = null;
        int verb = who.head();
        for (int hops = 0; hops < 3 && verb >= 0 && found == null; hops++) {
            Token clause = tokens.get(verb);
            if (clause.is("acl") && clause.head() < who.index()) {
                found = byHead.get(clause.head());
                break;
            }
            verb = clause.head();
        }
        boolean comma = who.index() > 1 && tokens.get(who.index() - 1).text().equals(",");
        if (found == null && comma) {
            found = byHead.get(who.index() - 2);
        }
        if (found != null && (found.person() || found.plural)) {
            found.at(Mention.Kind.PRONOUN, who.index(), who.index() + 1, who.index());
            return found;
        }
        return null;
    }

    /** "President" before a name is part of how that person is named. */
    private static boolean title(Token t, boolean[] named) {
        return t.index() + 1 < named.length && named[t.index() + 1];
    }

    private static Resolution chains(Article article, List<Token> tokens, Map<String, Entity> byKey) {
        IdentityHashMap<Entity, Integer> ids = new IdentityHashMap<>();
        List<Entity> order = new ArrayList<>();
        for (Entity e : byKey.values()) {
            if (!e.places.isEmpty() && ids.putIfAbsent(e, ids.size()) == null) {
                order.add(e);
            }
        }
        List<Chain> chains = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (Entity e : order) {
            int id = chains.size();
            List<Integer> members = new ArrayList<>();
            for (Entity member : e.members) {
                Integer number = ids.get(member);
                if (number != null) {
                    members.add(number);
                }
            }
            chains.add(new Chain(id, e.name, e.type, e.named, e.actor, e.place, members));
            for (Entity.Place p : e.places) {
                Span span = new Span(
                        tokens.get(p.first()).span().start(),
                        tokens.get(p.end() - 1).span().end());
                mentions.add(new Mention(id, p.kind(), p.first(), p.end(), p.head(), span, span.of(article.text())));
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::first).thenComparingInt(Mention::end));
        return new Resolution(mentions, chains);
    }
}
