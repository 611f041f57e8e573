package org.readout.language.coreference;

import java.util.List;
import org.readout.language.Chain;
import org.readout.language.Mention;

/**
 * Who is meant where.
 *
 * @param mentions in text order
 * @param chains at the index of their id
 */
public record Resolution(List<Mention> mentions, List<Chain> chains) {
    public Resolution {
        mentions = List.copyOf(mentions);
        chains = List.copyOf(chains);
    }
}
