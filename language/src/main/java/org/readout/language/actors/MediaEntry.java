package org.readout.language.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news agency or outlet.
 *
 * @param names the shown name first
 * @param country alpha-3, or null
 * @param wire whether it is a news agency whose copy others carry
 * @param state whether a government runs it or directs what it says
 */
public record MediaEntry(
        String id, List<String> names, @Nullable String country, boolean wire, boolean state) implements Entry {

    @Override
    public String name() {
        return names.getFirst();
    }
}
