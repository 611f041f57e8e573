package org.readout.read.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** A stream reader that stops at a depth and at a number of nodes. */
final class Bounded extends StreamReaderDelegate {
    private final int deepest;
    private final int most;
    private int depth;
    private int nodes;

    Bounded(XMLStreamReader reader, int deepest, int most) {
        super(reader);
        this.deepest = deepest;
        this.most = most;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > deepest) {
            throw new XMLStreamException("elements are nested deeper than " + deepest);
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        if (++nodes > most) {
            throw new XMLStreamException("there are more than " + most + " nodes");
        }
        return event;
    }
}
