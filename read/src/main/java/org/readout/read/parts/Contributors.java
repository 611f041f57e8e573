package org.readout.read.parts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in "CNN's Jane Doe and John Roe contributed reporting." or "Reporting by Jane Doe; Editing by John Roe". */
public final class Contributors {
    private static final Pattern BEFORE =
            Pattern.compile("(?i)^(.{2,300}?) +(?:also )?(?:contributed|reported from)\\b");
    private static final Pattern AFTER =
            Pattern.compile("(?i)(?:reporting|writing) by (.{2,200}?)(?=;|\\.|\\)|$|\\b(?:editing|writing) by)");
    private static final Pattern OUTLET = Pattern.compile(
            "(?:(?:Associated Press|AP|CNN|Reuters|[A-Z][\\p{L} ]{1,30})[’']s? )"
                    + "|(?:The )?(?:Associated Press|AP|Reuters|AFP) (?:writers?|journalists?|correspondents?|reporters?) ");
    private static final Pattern FROM = Pattern.compile(" (?:in|from) \\p{Lu}[\\p{L} ]*(?=,| and |$)");

    private Contributors() {}

    /** The names in the line, in order; empty when it names nobody. */
    public static List<String> of(String line) {
        Matcher m = AFTER.matcher(line);
        if (m.find()) {
            return names(m.group(1));
        }
        m = BEFORE.matcher(line);
        return m.find() ? names(m.group(1)) : List.of();
    }

    private static List<String> names(String written) {
        String bare = OUTLET.matcher(written).replaceFirst("");
        return Byline.names(FROM.matcher(bare).replaceAll("")).authors();
    }
}
