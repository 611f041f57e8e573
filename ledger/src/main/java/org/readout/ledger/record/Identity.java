package org.readout.ledger.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.search.Words;
import org.readout.model.Article;

/** By what a report is known again. */
public final class Identity {
    /** What addresses carry to tell where a reader came from, not what is read. */
    private static final Pattern TRACKING = Pattern.compile("(utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid|cmpid|ocid)");

    /** Words in a row that are compared, and the share of them that one file's two states have in common. */
    private static final int RUN = 5;

    private static final double SHARE = 0.5;

    private Identity() {}

    /** The same for all versions of a report: its address, else its publisher's id within its outlet. */
    public static String of(Article article) {
        if (article.url() != null && !article.url().isBlank()) {
            return "url:" + Clean.of(address(article.url().strip()));
        }
        return "id:" + Clean.of(article.outlet() == null ? "" : article.outlet()) + ":" + Clean.of(article.id());
    }

    /**
     * The same for the same words under the same head. The date is not part of it, since it may come from the command
     * line, nor is the file's name.
     */
    public static String content(Article article) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String address =
                    article.url() == null ? null : address(article.url().strip());
            for (String part : Arrays.asList(article.text(), article.headline(), article.outlet(), address)) {
                byte[] bytes = (part == null ? "" : part).getBytes(StandardCharsets.UTF_16BE);
                digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** An address without fragment and tracking, host in lower case. */
    static String address(String url) {
        String bare = url.indexOf('#') < 0 ? url : url.substring(0, url.indexOf('#'));
        int host = bare.indexOf("://");
        int path = host < 0 ? -1 : bare.indexOf('/', host + 3);
        if (host >= 0) {
            int end = path < 0 ? bare.length() : path;
            bare = bare.substring(0, end).toLowerCase(Locale.ROOT) + bare.substring(end);
        }
        int question = bare.indexOf('?');
        if (question < 0) {
            return bare;
        }
        List<String> kept = Arrays.stream(bare.substring(question + 1).split("&"))
                .filter(p -> !p.isEmpty()
                        && !TRACKING.matcher(p.split("=", 2)[0].toLowerCase(Locale.ROOT))
                                .matches())
                .toList();
        return bare.substring(0, question) + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
    }

    /**
     * Whether two texts out of one file are states of one report, not two that happened to get the same file name: half
     * of the shorter one's five-word runs stand in the other.
     */
    public static boolean sameReport(String one, String other) {
        Set<List<String>> a = runs(one);
        Set<List<String>> b = runs(other);
        Set<List<String>> shorter = a.size() <= b.size() ? a : b;
        Set<List<String>> longer = shorter == a ? b : a;
        long common = shorter.stream().filter(longer::contains).count();
        return !shorter.isEmpty() && common >= SHARE * shorter.size();
    }

    private static Set<List<String>> runs(@Nullable String text) {
        List<String> words = text == null ? List.of() : Words.of(text);
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN));
        }
        return runs;
    }
}
