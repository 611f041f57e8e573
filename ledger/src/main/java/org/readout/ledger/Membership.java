package org.readout.ledger;

/**
 * That an article belongs to a story, or is kept out of it.
 *
 * @param belongs false when it is kept out
 * @param fixed whether a person decided, which no computation changes
 * @param why in words
 */
public record Membership(String story, String article, boolean belongs, boolean fixed, String why) {}
