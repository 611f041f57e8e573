package org.readout.language.encoder;

import java.util.Locale;
import org.readout.language.RoleSpan.Role;
import org.readout.model.Name;

/**
 * The heads on the encoder's last layer, each one linear map of a token's vector; the model file has an output for each, of that name in
 * small letters. Spans are labelled 0 for none, then for each kind one label that begins a span and one that
 * goes on. DEPENDENT·HEAD is the score of an arc (after Dozat and Manning 2017, without their inner layers), ROOT that
 * of being the sentence's root; the relation of an arc comes from gelu(ARC_BELOW(dependent) + ARC_ABOVE(head)) and one
 * more map.
 */
public enum Head {
    ROLES(1 + 2 * Role.values().length),
    NAMES(1 + 2 * Name.Type.values().length),
    FACTUALITY(1),
    ROOT(1),
    DEPENDENT(192),
    HEAD(192),
    ARC_BELOW(128),
    ARC_ABOVE(128),
    TAGS(-1);

    private final int size;

    Head(int size) {
        this.size = size;
    }

    /** Its name in the model file. */
    public String output() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many numbers it gives for a token. @param tags how many tags the model knows */
    public int size(int tags) {
        return size < 0 ? tags : size;
    }
}
