package org.readout.find.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.readout.language.Document;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;
import org.readout.language.Token;

/**
 * The role spans of a document with what the linker wants to know about each. Roles are known by their number in
 * {@link #roles}.
 */
public final class LinkContext {
    /** Candidates on either side: a partner further away than so many spans of its role is never right. */
    private static final int REACH = 5;

    final Document document;
    final Quotations quotations;
    final List<RoleSpan> roles;
    /** Of each role: the sentences of its first and last token, its head token (-1 for none), what its cue words are. */
    final int[] sentence;

    final int[] lastSentence;
    final int[] head;
    final String[] cueKind;
    private final String[] words;

    public LinkContext(Document document, List<RoleSpan> roles, CueLexicon cues) {
        this.document = document;
        this.roles = List.copyOf(roles);
        this.quotations = Quotations.of(document);
        this.words = document.tokens().stream()
                .map(t -> t.text().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        this.sentence = new int[roles.size()];
        this.lastSentence = new int[roles.size()];
        this.head = new int[roles.size()];
        this.cueKind = new String[roles.size()];
        for (int i = 0; i < sentence.length; i++) {
            RoleSpan span = roles.get(i);
            sentence[i] = document.sentence(document.token(span.first())).index();
            lastSentence[i] = document.sentence(document.token(span.end() - 1)).index();
            head[i] = document.headOf(span.span()).map(Token::index).orElse(-1);
            cueKind[i] = cues.find(document.tokens(), span.first(), span.end()).stream()
                    .map(m -> m.entry().part().name().charAt(0)
                            + m.entry().cueClass().name())
                    .findFirst()
                    .orElse("?");
        }
    }

    /** The numbers of the spans with a role, in order. */
    public List<Integer> all(Role role) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i).role() == role) {
                found.add(i);
            }
        }
        return found;
    }

    /** The spans of a role near a span: some before it and some after it, in order. */
    public List<Integer> candidates(int span, Role role) {
        List<Integer> before = new ArrayList<>();
        for (int i = span - 1; i >= 0 && before.size() < REACH; i--) {
            if (roles.get(i).role() == role) {
                before.addFirst(i);
            }
        }
        int first = before.size();
        for (int i = span + 1; i < roles.size() && before.size() - first < REACH; i++) {
            if (roles.get(i).role() == role) {
                before.add(i);
            }
        }
        return before;
    }

    /** How many spans of the candidate's role stand between a span and it. */
    public int rank(int from, int candidate) {
        int rank = 0;
        for (int i = Math.min(from, candidate) + 1; i < Math.max(from, candidate); i++) {
            if (roles.get(i).role() == roles.get(candidate).role()) {
                rank++;
            }
        }
        return rank;
    }

    /** A token in lower case; a mark beyond either end of the document. */
    String word(int token) {
        return token < 0 || token >= words.length ? "·" : words[token];
    }

    boolean startsSentence(int role) {
        return roles.get(role).first()
                == document.sentences().get(sentence[role]).first();
    }

    boolean endsSentence(int role) {
        return roles.get(role).end() + 1
                >= document.sentences().get(lastSentence[role]).end();
    }

    int block(int sentenceNumber) {
        return document.sentences().get(sentenceNumber).block();
    }

    boolean isQuoted(int role) {
        RoleSpan span = roles.get(role);
        for (int t = span.first(); t < Math.min(span.end(), span.first() + 2); t++) {
            if (quotations.isQuoted(t)) {
                return true;
            }
        }
        return false;
    }
}
