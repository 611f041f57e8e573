package org.readout.language.coreference;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.actors.Role;
import org.readout.model.Actor;
import org.readout.model.Name;

/** Whose office a title is: a state's, or that of a body ("the NATO chief", "the head of the club in Kenya"). */
final class TitleOwner {
    private final ActorBook book;
    private final Phrases phrases;
    private final Map<Integer, Entity> byHead;

    TitleOwner(ActorBook book, Phrases phrases, Map<Integer, Entity> byHead) {
        this.book = book;
        this.phrases = phrases;
        this.byHead = byHead;
    }

    /** The body, no state and no organ of one, that is named in a title. */
    @Nullable
    Entity body(int first, int end, Token head) {
        for (int i = first; i < end; i++) {
            Entity e = i == head.index() ? null : byHead.get(i);
            if (e != null && e.named && e.actor != null && e.type == Name.Type.ORG) {
                Actor.Kind kind = e.actor.kind();
                if (kind != Actor.Kind.STATE && kind != Actor.Kind.INSTITUTION) {
                    return e;
                }
            }
        }
        return null;
    }

    /** "Kenya's union chief": of something else in that country. */
    boolean isNoState(int first, Token head, Role role) {
        if (phrases.isOfOther(head)) {
            return true;
        }
        for (int i = first; role.key().equals("leader") && i < head.index(); i++) {
            Token t = phrases.token(i);
            boolean modifies = t.head() == head.index() && t.is("compound");
            Entity e = byHead.get(i);
            boolean state = e != null && e.actor != null && e.actor.country() != null;
            String word = t.text().toLowerCase(Locale.ROOT);
            if (modifies
                    && !state
                    && !role.title().toLowerCase(Locale.ROOT).contains(word)
                    && book.country(t.text()).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
