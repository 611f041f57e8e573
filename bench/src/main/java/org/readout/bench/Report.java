package org.readout.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints figures in a stable, greppable form, {@code name value} a line; what is not a figure goes to the notes. */
public final class Report {
    private final PrintStream figures;
    private final PrintStream notes;

    public Report(PrintStream figures, PrintStream notes) {
        this.figures = figures;
        this.notes = notes;
    }

    /** A score or a rate, to four decimals. @param name lower case, dotted: {@code content.strict.f1} */
    public void figure(String name, double value) {
        figures.printf(Locale.ROOT, "%s %.4f%n", name, value);
    }

    /** A count. */
    public void figure(String name, long value) {
        figures.printf(Locale.ROOT, "%s %d%n", name, value);
    }

    /** Precision, recall and F1 from counts, as {@code name.p}, {@code name.r}, {@code name.f1}. */
    public void figures(String name, long truePositives, long predicted, long gold) {
        double p = predicted == 0 ? 0 : (double) truePositives / predicted;
        double r = gold == 0 ? 0 : (double) truePositives / gold;
        figure(name + ".p", p);
        figure(name + ".r", r);
        figure(name + ".f1", p + r == 0 ? 0 : 2 * p * r / (p + r));
    }

    /** Something for the reader that is no figure. */
    public void note(String text) {
        notes.println(text);
    }
}
