package org.readout.language.coreference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.Mention;
import org.readout.language.actors.Gender;
import org.readout.model.Actor;
import org.readout.model.Name;

/** One entity while its chain grows. */
final class Entity {
    final String name;
    final Name.Type type;
    final boolean named;
    final boolean plural;
    final Gender gender;

    @Nullable
    Actor actor;

    final @Nullable String place;
    final List<Entity> members = new ArrayList<>();
    /** In text order once names are in: {@code first, end, head} and kind. */
    final List<Place> places = new ArrayList<>();

    record Place(Mention.Kind kind, int first, int end, int head) {}

    Entity(
            String name,
            Name.Type type,
            boolean named,
            boolean plural,
            Gender gender,
            @Nullable Actor actor,
            @Nullable String place) {
        this.name = name;
        this.type = type;
        this.named = named;
        this.plural = plural;
        this.gender = gender;
        this.actor = actor;
        this.place = place;
    }

    void at(Mention.Kind kind, int first, int end, int head) {
        places.add(new Place(kind, first, end, head));
    }

    /** The latest mention that ends before a token, or null. */
    @Nullable
    Place before(int token) {
        Place best = null;
        for (int i = places.size() - 1; i >= 0; i--) {
            Place p = places.get(i);
            if (p.end <= token && (best == null || p.first > best.first)) {
                best = p;
            }
        }
        return best;
    }

    /** The mention that a token heads, or null. */
    @Nullable
    Place placeAt(int head) {
        return places.stream().filter(p -> p.head == head).findFirst().orElse(null);
    }

    boolean person() {
        return type == Name.Type.PERSON;
    }
}
