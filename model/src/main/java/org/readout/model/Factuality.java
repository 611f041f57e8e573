package org.readout.model;

/** How real an event is, as its report has it. */
public enum Factuality {
    HAPPENED,
    ONGOING,
    /** Settled to come: "will meet on Thursday". */
    PLANNED,
    /** Asked for or offered, not settled: "called on him to come". */
    PROPOSED,
    /** Depends on something: "if he shows up". */
    CONDITIONAL,
    DENIED,
    /** "may", "might", "is considering". */
    POSSIBLE
}
