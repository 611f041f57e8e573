package org.readout.find.event;

import java.util.List;
import org.readout.language.Token;

/**
 * An event before its circumstances are read.
 *
 * @param trigger the word whose clause, factuality and time count
 * @param words the words that name it, the trigger among them
 * @param sources heads of the phrases that name who did it
 * @param targets heads of the phrases that name to whom
 * @param rule the construction that was read, for {@code Why}
 */
record Act(Sense sense, Token trigger, List<Token> words, List<Token> sources, List<Token> targets, String rule) {
    Act {
        words = List.copyOf(words);
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }
}
