package org.readout.model;

/** The limits that hold everywhere, each with its reason. */
public final class Limits {
    /** Code points of one article's text: longer than any report, short enough to read in memory. */
    public static final int ARTICLE_TEXT = 2_000_000;

    /** Bytes of one HTML page: a DOM grows up to 80 times its input. */
    public static final int PAGE_BYTES = 5 * 1024 * 1024;

    /** Bytes of one feed or XML/JSON package of articles. */
    public static final int PACKAGE_BYTES = 32 * 1024 * 1024;

    /** Articles in one feed, package or JSON Lines file. */
    public static final int PACKAGE_ARTICLES = 100_000;

    /** Depth of elements or objects in a structured file. */
    public static final int DEPTH = 256;

    /** UTF-16 units of one sentence: longer ones are split at white space, so that no stage sees more. */
    public static final int SENTENCE = 2_000;

    private Limits() {}
}
