package org.readout.language;

import org.readout.model.Span;

/**
 * A word, a number or a punctuation mark, tokenised as Universal Dependencies tokenises English ("don't" is "do" +
 * "n't", "Russia's" is "Russia" + "'s").
 *
 * @param index its number in the document
 * @param span where it stands
 * @param text the words as written
 * @param lemma its dictionary form, lower case but for names
 * @param pos its part of speech
 * @param tag its Penn Treebank tag ({@code VBD}, {@code NNS}): tense and number
 * @param head the index of its syntactic head in the document; −1 for the root of a sentence
 * @param relation its UD relation to the head ({@code nsubj}, {@code obj}, {@code nsubj:pass}, {@code root})
 */
public record Token(int index, Span span, String text, String lemma, Pos pos, String tag, int head, String relation) {

    /** Whether the relation is {@code name} or a subtype of it: {@code is("nsubj")} holds for {@code nsubj:pass}. */
    public boolean is(String name) {
        return relation.equals(name) || (relation.startsWith(name) && relation.charAt(name.length()) == ':');
    }

    /** The same token hung on another head, or by another relation. */
    public Token under(int newHead, String newRelation) {
        return new Token(index, span, text, lemma, pos, tag, newHead, newRelation);
    }

    /** Whether it is a noun, common or proper. */
    public boolean isNoun() {
        return pos == Pos.NOUN || pos == Pos.PROPN;
    }

    public boolean isVerb() {
        return pos == Pos.VERB || pos == Pos.AUX;
    }
}
