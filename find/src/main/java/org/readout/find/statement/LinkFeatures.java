package org.readout.find.statement;

import java.util.List;
import java.util.function.Consumer;
import org.readout.language.RoleSpan;
import org.readout.language.Token;

/**
 * What speaks for or against a link. A content is asked for its cue, a cue for its source; the features of a pair are
 * words that the model has weights for: the roles between the two, distance, direction, quotation marks, the cue's class
 * and words, punctuation, place in the sentence.
 */
public final class LinkFeatures {
    private LinkFeatures() {}

    /** Features of the link between a span that asks and a candidate. @param rank how many candidates stand between */
    public static void pair(LinkContext in, int from, int to, int rank, Consumer<String> out) {
        String task = in.roles.get(from).role() == RoleSpan.Role.CONTENT ? "c" : "s";
        boolean after = to > from;
        int left = Math.min(from, to);
        int right = Math.max(from, to);
        RoleSpan a = in.roles.get(left);
        RoleSpan b = in.roles.get(right);
        String way = task + (after ? ">" : "<");
        int apart = in.sentence[right] - in.lastSentence[left];
        String sentences = apart == 0 ? "0" : apart == 1 ? "1" : apart == 2 ? "2" : "3";
        boolean sameBlock = in.block(in.lastSentence[left]) == in.block(in.sentence[right]);
        String between = between(in, left, right);
        int distance = b.first() - a.end();
        String far = bucket(distance);
        String state = way + sentences + (sameBlock ? "=" : "/");

        out.accept(way + "rank" + rank);
        out.accept(state);
        out.accept(state + " rank" + rank);
        out.accept(way + "seq" + between);
        out.accept(state + "seq" + between);
        out.accept(state + "far" + far);
        out.accept(way + "far" + far + "seq" + between);
        if (distance <= 3) {
            out.accept(way + "gap " + words(in, a.end(), b.first()));
        }
        out.accept(way + "next " + in.word(a.end()));
        out.accept(way + "prev " + in.word(b.first() - 1));
        out.accept(way + "edge " + in.word(a.end() - 1) + " seq" + between);

        int cue = task.equals("c") ? to : from;
        cue(in, cue, way, state, between, out);
        if (task.equals("c")) {
            content(in, from, way, state, between, out);
            out.accept(state + "quotes" + in.isQuoted(from) + in.isQuoted(cue) + between);
        } else {
            source(in, to, way, state, between, out);
        }
        around(in, left, right, state, out);
        syntax(in, from, to, way, out);
    }

    /** Features of a span that has no partner of the role asked for. */
    public static void none(LinkContext in, int from, Consumer<String> out) {
        RoleSpan span = in.roles.get(from);
        boolean content = span.role() == RoleSpan.Role.CONTENT;
        String task = content ? "c0" : "s0";
        out.accept(task);
        out.accept(task + " " + role(in, from - 1) + role(in, from + 1));
        if (content) {
            out.accept(task + "quoted" + in.isQuoted(from) + in.startsSentence(from) + in.endsSentence(from));
        } else {
            cue(in, from, task, task, "", out);
            out.accept(task + "prev " + in.word(span.first() - 1));
            out.accept(task + "next " + in.word(span.end()));
            out.accept(task + "starts" + in.startsSentence(from));
            out.accept(task + "nearest" + nearest(in, from));
        }
    }

    private static void cue(LinkContext in, int cue, String way, String state, String between, Consumer<String> out) {
        RoleSpan span = in.roles.get(cue);
        String first = in.word(span.first());
        String last = in.word(span.end() - 1);
        String kind = in.cueKind[cue];
        out.accept(way + "cue " + first);
        out.accept(way + "cue.. " + last);
        out.accept(state + "cue " + kind);
        out.accept(way + "cue " + kind + "seq" + between);
        out.accept(state + "cue " + last + "seq" + between);
    }

    private static void content(
            LinkContext in, int content, String way, String state, String between, Consumer<String> out) {
        RoleSpan span = in.roles.get(content);
        String first = in.word(span.first());
        boolean lower = first.equals(in.document.token(span.first()).text());
        String start = (in.startsSentence(content) ? "S" : "s") + (lower ? "l" : "U");
        String end = in.endsSentence(content) ? "E" : "e";
        out.accept(state + start + end + "seq" + between);
        out.accept(state + start + end + (in.isQuoted(content) ? "q" : "-"));
        out.accept(way + "begins " + first);
        out.accept(way + "ends " + in.word(span.end() - 1));
        out.accept(state + "after " + in.word(span.end()));
        out.accept(state + "before " + in.word(span.first() - 1));
        out.accept(state + "long" + bucket(span.end() - span.first()));
    }

    private static void source(
            LinkContext in, int source, String way, String state, String between, Consumer<String> out) {
        RoleSpan span = in.roles.get(source);
        out.accept(way + "source " + in.word(span.end() - 1));
        out.accept(way + "source " + in.word(span.first()) + "seq" + between);
        out.accept(state + "source" + Math.min(4, span.end() - span.first()));
        out.accept(state + "starts" + in.startsSentence(source));
    }

    private static void around(LinkContext in, int left, int right, String state, Consumer<String> out) {
        out.accept(state + "around" + role(in, left - 1) + role(in, right + 1));
        out.accept(state + "inside" + role(in, left + 1) + role(in, right - 1));
        out.accept(state + "behind" + role(in, right + 1) + role(in, right + 2));
        out.accept(state + "ahead" + role(in, left - 1) + role(in, left - 2));
    }

    private static void syntax(LinkContext in, int from, int to, String way, Consumer<String> out) {
        if (in.head[from] < 0 || in.head[to] < 0) {
            return;
        }
        Token a = in.document.token(in.head[from]);
        Token b = in.document.token(in.head[to]);
        if (a.head() == b.index()) {
            out.accept(way + "under " + a.relation());
        } else if (b.head() == a.index()) {
            out.accept(way + "over " + b.relation());
        } else if (a.head() >= 0 && a.head() == b.head()) {
            out.accept(way + "beside " + a.relation() + " " + b.relation());
        } else if (a.head() >= 0) {
            out.accept(way + "apart");
        }
    }

    private static String nearest(LinkContext in, int from) {
        for (int d = 1; d < 3; d++) {
            for (int side : List.of(-d, d)) {
                int other = from + side;
                if (other >= 0
                        && other < in.roles.size()
                        && in.roles.get(other).role() == RoleSpan.Role.SOURCE
                        && in.sentence[other] == in.sentence[from]) {
                    return Integer.toString(side);
                }
            }
        }
        return "far";
    }

    private static String role(LinkContext in, int role) {
        if (role < 0 || role >= in.roles.size()) {
            return "·";
        }
        return letter(in.roles.get(role));
    }

    private static String letter(RoleSpan span) {
        return switch (span.role()) {
            case SOURCE -> "s";
            case CUE -> "k";
            case CONTENT -> "c";
        };
    }

    /** The roles between two spans with a dot at each sentence's end, at most eight of them. */
    private static String between(LinkContext in, int left, int right) {
        if (right - left > 9) {
            return "[…]";
        }
        StringBuilder out = new StringBuilder("[");
        int sentence = in.lastSentence[left];
        for (int i = left + 1; i <= right; i++) {
            if (in.sentence[i] > sentence) {
                out.append('.');
            }
            sentence = in.lastSentence[i];
            if (i < right) {
                out.append(letter(in.roles.get(i)));
            }
        }
        return out.append(']').toString();
    }

    private static String words(LinkContext in, int first, int end) {
        StringBuilder out = new StringBuilder();
        for (int t = first; t < end; t++) {
            out.append(in.word(t)).append(' ');
        }
        return out.toString();
    }

    private static String bucket(int distance) {
        int[] limits = {0, 1, 2, 3, 5, 8, 12, 20, 35, 60};
        int i = 0;
        while (i < limits.length && distance > limits[i]) {
            i++;
        }
        return Integer.toString(i);
    }
}
