package org.readout.read.iptc7901;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.model.Article;
import org.readout.model.Block.Kind;
import org.readout.model.Limits;
import org.readout.read.parts.Agencies;
import org.readout.read.parts.Byline;
import org.readout.read.parts.Composition;
import org.readout.read.parts.Dates;
import org.readout.read.source.Decoder;
import org.readout.read.source.FormatReader;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;

/**
 * Reads wire messages: IPTC 7901 (SOH, header line, STX, text, ETX) and ANPA 1312 (SYN SYN SOH, header, STX, text).
 * Lines are wrapped; an indented line begins a paragraph. Notes to editors behind the text are left out.
 */
public final class WireReader implements FormatReader {
    private static final char SOH = 1;
    private static final char STX = 2;
    private static final char ETX = 3;
    private static final char EOT = 4;
    private static final char SYN = 22;
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(\\d{2})(\\d{2})(\\d{2}) ?(?:GMT|UTC|Z) +([A-Za-z]{3})[a-z]* +(\\d{2})(?!\\d)");
    private static final Pattern ANPA_DATE = Pattern.compile("(?<!\\d)(\\d{2})-(\\d{2})-(\\d{2}) (\\d{2})(\\d{2})GMT");
    private static final Pattern HEADER =
            Pattern.compile("^\\s*([a-z]{3}\\d{3,4}) \\d [a-z]{1,3} \\d+ .*?([a-z]{2,6})(?:-[a-z]+)? \\d+\\s*$");
    private static final Pattern EDITORS = Pattern.compile(
            "(?i)^(?:# .*notebook.*|\\* \\* \\* ?\\*|the following information is not.*|notes? to editors?.*|## .*)$");
    private static final Pattern RULE = Pattern.compile("^[_*=#-]{3,}$");

    @Override
    public boolean recognises(Source source) {
        byte[] bytes = source.bytes();
        int at = 0;
        while (at < Math.min(8, bytes.length) && (bytes[at] == SYN || bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        if (at >= bytes.length || bytes[at] != SOH) {
            return false;
        }
        for (int i = at; i < Math.min(bytes.length, 1024); i++) {
            if (bytes[i] == STX) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Source source, Consumer<Article> sink, Consumer<String> problems) throws Unreadable {
        if (source.bytes().length > 4L * Limits.ARTICLE_TEXT) {
            throw new Unreadable("is longer than " + Limits.ARTICLE_TEXT + " characters, the limit for one article");
        }
        String message = decoded(source);
        int start = message.indexOf(STX);
        int end = message.indexOf(ETX, start + 1);
        if (end < 0) {
            end = message.indexOf(EOT, start + 1);
        }
        String header = message.substring(0, Math.max(start, 0));
        String body = message.substring(start + 1, end < 0 ? message.length() : end);
        boolean anpa = message.charAt(0) == SYN;
        sink.accept(anpa ? anpa(source.name(), body, message) : iptc(source.name(), header, body, message));
    }

    /** Seven-bit by the standard; in practice UTF-8 or Latin. */
    private static String decoded(Source source) {
        byte[] bytes = source.bytes().clone();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                bytes[i] = ' ';
            }
        }
        return Decoder.decode(bytes, source.charset() == null ? StandardCharsets.ISO_8859_1.name() : source.charset());
    }

    private static Article iptc(String name, String header, String body, String message) throws Unreadable {
        Composition text = new Composition();
        int equals = body.indexOf("=\r");
        equals = equals < 0 ? body.indexOf("=\n") : equals;
        String top = equals < 0 ? "" : body.substring(0, equals);
        List<String> head =
                top.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        head(head, text);
        for (String paragraph : paragraphs(equals < 0 ? body : body.substring(equals + 1))) {
            if (EDITORS.matcher(paragraph).matches()) {
                break;
            }
            text.add(Kind.PARAGRAPH, paragraph);
        }
        if (!text.hasBody()) {
            throw new Unreadable("has no text");
        }
        Article.Builder article = text.article(name, "iptc7901", null);
        Matcher sender = HEADER.matcher(header.replace(SOH, ' ')
                .lines()
                .filter(l -> !l.isBlank())
                .findFirst()
                .orElse(""));
        if (sender.matches()) {
            article.id(sender.group(1) + "-" + name);
            Optional<Agencies.Agency> agency = Agencies.named(sender.group(2));
            agency.ifPresent(a -> article.wire(a.name()).outlet(a.name()));
        }
        Matcher m = DATE.matcher(tail(message));
        if (m.find()) {
            Dates.parse(m.group(1) + " " + m.group(4) + " 20" + m.group(5) + " " + m.group(2) + ":" + m.group(3)
                            + " GMT")
                    .ifPresent(when -> article.published(when.published("metadata")));
        }
        return article.build();
    }

    /** Slugs such as "EXTRA" or "1ST LEAD" stand over the headline, the byline under it. */
    private static void head(List<String> head, Composition text) {
        List<String> title = new ArrayList<>();
        String byline = null;
        for (String line : head) {
            if (Byline.of(line).isPresent() || line.startsWith("By ")) {
                byline = line;
            } else if (byline == null
                    && !(line.equals(line.toUpperCase(java.util.Locale.ROOT)) && line.split(" ").length <= 3)) {
                title.add(line);
            }
        }
        text.add(Kind.HEADLINE, title.isEmpty() ? null : String.join(" ", title));
        text.add(Kind.BYLINE, byline);
    }

    private static Article anpa(String name, String body, String message) throws Unreadable {
        Composition text = new Composition();
        String headline = null;
        String byline = null;
        List<String> rest = new ArrayList<>();
        String correction = null;
        int heads = 0;
        for (String raw : body.split("\r?\n|\f")) {
            String line = raw.replaceAll("[\\x00-\\x08\\x0E-\\x1F]", "").strip();
            if (line.startsWith("^") && rest.isEmpty()) {
                String bare =
                        line.substring(1).replaceFirst("\\s*[<=]\\s*$", "").strip();
                heads++;
                if (Byline.of(bare).isPresent()) {
                    byline = bare;
                } else if (bare.startsWith("Eds:")) {
                    correction = bare.contains("orrect") ? bare : correction;
                } else if (heads > 1 && headline == null && !bare.startsWith("AP Photo")) {
                    headline = bare;
                }
            } else if (!line.isEmpty() && !line.startsWith("^")) {
                rest.add(raw.replaceFirst("<\\s*$", ""));
            }
        }
        text.add(Kind.HEADLINE, headline == null ? null : plain(headline));
        text.add(Kind.BYLINE, byline);
        for (String line : rest) {
            String paragraph = plain(line.strip());
            if (!RULE.matcher(paragraph).matches() && !paragraph.isEmpty()) {
                text.add(Kind.PARAGRAPH, paragraph);
            }
        }
        if (!text.hasBody()) {
            throw new Unreadable("has no text");
        }
        if (correction != null) {
            text.correction(correction);
        }
        Article.Builder article = text.article(name, "anpa", null);
        Matcher m = ANPA_DATE.matcher(tail(message));
        if (m.find()) {
            Dates.parse("20" + m.group(3) + "-" + m.group(1) + "-" + m.group(2) + " " + m.group(4) + ":" + m.group(5)
                            + " GMT")
                    .ifPresent(when -> article.published(when.published("metadata")));
        }
        return article.build();
    }

    /** Quotation marks and dashes as the agencies send them in seven bits. */
    private static String plain(String text) {
        return text.replace("``", "“")
                .replace("''", "”")
                .replace(" _ ", " — ")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
    }

    private static String tail(String message) {
        return message.substring(Math.max(0, message.length() - 400));
    }

    private static List<String> paragraphs(String body) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : body.split("\r?\n")) {
            String bare = line.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]", "")
                    .stripTrailing();
            boolean begins = bare.isBlank() || bare.startsWith("   ") || bare.startsWith("\t");
            if (begins && !open.isEmpty()) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
            if (!bare.isBlank()) {
                open.append(open.isEmpty() ? "" : " ").append(bare.strip());
            }
        }
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
        }
        return paragraphs;
    }
}
