package org.readout.read.xml;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends what feeds get wrong about namespaces: prefixes used without being declared, white space around a name. */
final class Namespaces {
    private static final Pattern DECLARED = Pattern.compile("\\bxmlns:([A-Za-z_][\\w.-]{0,40})\\s*=");
    private static final Pattern USED = Pattern.compile("<([A-Za-z_][\\w.-]{0,40}):[A-Za-z_]");
    private static final Pattern USED_BY_ATTRIBUTE =
            Pattern.compile("\\s([A-Za-z_][\\w.-]{0,40}):[A-Za-z_][\\w.-]{0,60}\\s{0,4}=\\s{0,4}[\"']");
    private static final Pattern SPACED = Pattern.compile("(\\bxmlns(?::[\\w.-]{1,40})?\\s{0,4}=\\s{0,4}[\"'])\\s+");
    private static final Pattern ROOT_NAME = Pattern.compile("<[A-Za-z_][\\w.:-]{0,60}");
    private static final Map<String, String> KNOWN = Map.of(
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "atom", "http://www.w3.org/2005/Atom",
            "media", "http://search.yahoo.com/mrss/",
            "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    private Namespaces() {}

    /** The document with every prefix declared at its root. */
    static String mended(String text) {
        String tidy = SPACED.matcher(text).replaceAll("$1");
        Set<String> missing = new TreeSet<>();
        for (Pattern use : new Pattern[] {USED, USED_BY_ATTRIBUTE}) {
            Matcher used = use.matcher(tidy);
            while (used.find()) {
                missing.add(used.group(1));
            }
        }
        Matcher declared = DECLARED.matcher(tidy);
        while (declared.find()) {
            missing.remove(declared.group(1));
        }
        missing.remove("xml");
        missing.remove("xmlns");
        Matcher root = ROOT_NAME.matcher(tidy);
        if (missing.isEmpty() || !root.find()) {
            return tidy;
        }
        StringBuilder declarations = new StringBuilder();
        for (String prefix : missing) {
            declarations
                    .append(" xmlns:")
                    .append(prefix)
                    .append("=\"")
                    .append(KNOWN.getOrDefault(prefix, "urn:undeclared:" + prefix))
                    .append('"');
        }
        return tidy.substring(0, root.end()) + declarations + tidy.substring(root.end());
    }
}
