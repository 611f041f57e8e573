package org.readout.export.event;

import org.readout.model.Event;
import org.readout.model.Findings;
import org.readout.story.Brief.Proof;

/**
 * One article's report of an event that several may report.
 *
 * @param findings the article's
 * @param event the event as that article has it
 * @param proof where the story's line of the event points into the article
 */
record Mention(Findings findings, Event event, Proof proof) {}
