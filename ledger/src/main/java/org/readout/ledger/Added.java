package org.readout.ledger;

/**
 * What became of an article that was handed to the ledger.
 *
 * @param outcome whether it was new
 * @param id by what the ledger calls it; the article's own id unless another article had it first
 * @param version the number of the version that holds this text, from 1
 */
public record Added(Outcome outcome, String id, int version) {

    /** How an article stands to what was there. */
    public enum Outcome {
        /** Never seen before. */
        NEW,
        /** There already, with these words; nothing was stored. */
        SAME,
        /** There with other words: stored beside them, and now the current one. */
        NEW_VERSION
    }
}
