package org.readout.model;

import java.util.List;

/** What one article says, as far as Readout can tell: each with its evidence and the rules that found it. */
public sealed interface Finding permits Statement, Event, Attendance, Position {
    /** Unique within its article: {@code s1}, {@code e1}, {@code a1}, {@code p1}. */
    String id();

    Evidence evidence();

    List<Why> why();
}
