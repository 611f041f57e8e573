package org.readout.find.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.model.EventType;

/**
 * What a word means as an event: one entry of the lexicon.
 *
 * @param entry its stable name, as it goes into {@code Why}: {@code verb impose}, {@code noun attack}
 * @param rest the words beside the first that must stand with it ("on" of {@code call_on})
 * @param objects the nouns one of which must be its object; empty for any object or none
 */
record Sense(
        String entry,
        List<String> rest,
        Set<String> objects,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable String cameo,
        Frame frame) {

    /** How much it asks for: the sense that asks for more wins over one that asks for less. */
    int weight() {
        return rest.size() + (objects.isEmpty() ? 0 : objects.contains(EventLexicon.ANY) ? 1 : 2);
    }

    /** The same act, as a plan or threat of it would be coded: another type, no mode. */
    Sense as(EventType other, String name) {
        return new Sense(name, rest, objects, other, null, contexts, null, frame);
    }

    boolean cooperative() {
        return type.quad() <= 2;
    }
}
