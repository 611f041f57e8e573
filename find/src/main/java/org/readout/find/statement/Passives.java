package org.readout.find.statement;

import org.readout.language.Document;
import org.readout.language.RoleSpan;
import org.readout.language.Token;

/**
 * Passives without an agent: "it is seen as friendly, with the mayor hailing ..." is nobody's word; who is named behind it
 * and not by "by" or "to" is not its source.
 */
final class Passives {
    private Passives() {}

    /** The attribution without a source that its passive cue cannot have. */
    static Linked mend(Document document, Linked linked) {
        RoleSpan cue = linked.cue();
        RoleSpan source = linked.source();
        if (cue == null || source == null || source.first() < cue.end() || !isPassive(document, cue)) {
            return linked;
        }
        boolean agent = isAgent(document, source.first()) || isAgent(document, source.first() - 1);
        return agent ? linked : new Linked(null, cue, linked.contents());
    }

    /** Whether a verb of a cue stands in the passive. */
    static boolean isPassive(Document document, RoleSpan cue) {
        for (int t = cue.first(); t < cue.end(); t++) {
            if (document.child(document.token(t), "nsubj:pass", "aux:pass").isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAgent(Document document, int token) {
        Token word = document.token(token);
        return word.text().equals("by") || word.text().equals("to");
    }
}
