package org.readout.desk;

/** A part of the desk with addresses of its own: a view, a form, an interface for programs. */
@FunctionalInterface
public interface Section {
    /** Adds the section's addresses. */
    void add(Web web);
}
