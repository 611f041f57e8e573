package org.readout.language.syntax;

import org.readout.language.perceptron.WordForm;

/** What the parser looks at: for the next move, and for the relation of a new arc. */
public final class ArcFeatures {
    /** No decision has more features. */
    public static final int MOST = 80;

    private final WordForm[] words;
    private final int[] tags;
    private final State state;
    private int[] out = new int[MOST];
    private int k;

    /**
     * @param words the sentence's words; word i of the state is {@code words[i - 1]}
     * @param tags their tag classes
     */
    ArcFeatures(WordForm[] words, int[] tags, State state) {
        this.words = words;
        this.tags = tags;
        this.state = state;
    }

    private int word(int i) {
        return i > 0 ? words[i - 1].lower() : i;
    }

    private int tag(int i) {
        return i > 0 ? tags[i - 1] : i - 2;
    }

    private int label(int i) {
        return i > 0 ? state.labels[i] : -2;
    }

    private static int child(int[] table, int of) {
        return of >= 0 ? (table[of] == 0 ? -1 : table[of]) : -1;
    }

    private void add(int template, int a) {
        out[k++] = (template * 0x1000193 + a) * 0x85EBCA6B;
    }

    private void add(int template, int a, int b) {
        out[k++] = ((template * 0x1000193 + a) * 0x85EBCA6B + b) * 0xC2B2AE35;
    }

    private void add(int template, int a, int b, int c) {
        out[k++] = (((template * 0x1000193 + a) * 0x85EBCA6B + b) * 0xC2B2AE35 + c) * 0x27D4EB2F;
    }

    private void add(int template, int a, int b, int c, int d) {
        out[k++] = ((((template * 0x1000193 + a) * 0x85EBCA6B + b) * 0xC2B2AE35 + c) * 0x27D4EB2F + d) * 0x165667B1;
    }

    private static int near(int a, int b) {
        int d = Math.abs(a - b);
        return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7;
    }

    /** Features of the next move; fills {@code into} and returns how many. */
    int move(int[] into) {
        out = into;
        k = 0;
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int s2 = state.stack(2);
        int b0 = state.buffer(0);
        int b1 = state.buffer(1);
        int b2 = state.buffer(2);
        int s0l = child(state.left1, s0);
        int s0r = child(state.right1, s0);
        int s0l2 = child(state.left2, s0);
        int s0r2 = child(state.right2, s0);
        int s1l = child(state.left1, s1);
        int s1r = child(state.right1, s1);
        int s1r2 = child(state.right2, s1);
        int b0l = child(state.left1, b0);
        int b0l2 = child(state.left2, b0);
        int ws0 = word(s0), ws1 = word(s1), wb0 = word(b0), wb1 = word(b1);
        int ts0 = tag(s0), ts1 = tag(s1), ts2 = tag(s2), tb0 = tag(b0), tb1 = tag(b1), tb2 = tag(b2);
        add(1, ws0, ts0);
        add(2, ws0);
        add(3, ts0);
        add(4, ws1, ts1);
        add(5, ws1);
        add(6, ts1);
        add(7, wb0, tb0);
        add(8, wb0);
        add(9, tb0);
        add(10, wb1, tb1);
        add(11, tb1);
        add(12, tb2);
        add(13, ts2);
        add(14, ws0, ts0, wb0, tb0);
        add(15, ws0, ts0, wb0);
        add(16, ws0, wb0, tb0);
        add(17, ws0, ts0, tb0);
        add(18, ts0, wb0, tb0);
        add(19, ws0, wb0);
        add(20, ts0, tb0);
        add(21, tb0, tb1);
        add(22, ts1, ts0, tb0);
        add(23, ts0, tb0, tb1);
        add(24, tb0, tb1, tb2);
        add(25, ts0, tb0, tag(b0l));
        add(26, ts0, tag(s0l), tb0);
        add(27, ts0, tag(s0r), tb0);
        add(28, ts1, ts0);
        add(29, ws1, ws0);
        add(30, ws1, ts1, ts0);
        add(31, ts1, ws0, ts0);
        add(32, ts1, ts0, tag(s1l));
        add(33, ts1, ts0, tag(s1r));
        add(34, ts1, ts0, tag(s0l));
        add(35, ts1, ts0, tag(s0r));
        add(36, ts2, ts1, ts0);
        add(37, ts1, tb0);
        add(38, ws1, wb0);
        add(39, ws0, ts0, near(s0, b0));
        add(40, ts0, tb0, near(s0, b0));
        add(41, ts1, ts0, near(s1, s0));
        add(42, ws0, valency(state.rightCount, s0), ts0);
        add(43, ts0, valency(state.leftCount, s0), valency(state.rightCount, s0));
        add(44, ws1, valency(state.rightCount, s1));
        add(45, tb0, valency(state.leftCount, b0));
        add(46, ts0, label(s0l), label(s0r));
        add(47, ts1, label(s1l), label(s1r));
        add(48, ws0, label(s0r), label(s0r2));
        add(49, ws1, label(s1r), label(s1r2));
        add(50, tb0, label(b0l), label(b0l2));
        add(51, ts0, tag(s0l), tag(s0l2));
        add(52, ts0, tag(s0r), tag(s0r2));
        add(53, word(s0l), ts0, tb0);
        add(54, word(s0r), ts0, tb0);
        add(55, word(s1r), ts1, ts0);
        add(56, ws0, tb0, tb1);
        add(57, wb0, tb1, ts0);
        add(58, ts0, tb0, wb1);
        add(59, ts1, ts0, tb0, tb1);
        add(60, state.depth() > 4 ? 4 : state.depth(), tb0);
        add(61, ts1, ws0, tb0);
        add(62, ts1, label(s1r), ts0, tb0);
        add(63, ts0, label(s0l), tb0, tb1);
        return k;
    }

    private static int valency(int[] count, int of) {
        return of < 0 ? -1 : Math.min(4, count[of]);
    }

    /** Features of the relation of the arc from {@code head} to {@code dependent}. */
    int relation(int head, int dependent, int[] into) {
        out = into;
        k = 0;
        int h = head;
        int d = dependent;
        int wh = word(h), wd = word(d), th = tag(h), td = tag(d);
        int side = h == 0 ? 0 : d < h ? 1 : 2;
        int dl = child(state.left1, d);
        int dl2 = child(state.left2, d);
        int first = dl2 > 0 ? dl2 : dl;
        int dr = child(state.right1, d);
        int hl = child(state.left1, h);
        int hr = child(state.right1, h);
        add(1, side, th, td);
        add(2, side, wh, wd);
        add(3, side, wh, td);
        add(4, side, th, wd);
        add(5, side, td);
        add(6, side, wd, td);
        add(7, side, th, td, near(h, d));
        add(8, side, td, tag(dl), word(dl));
        add(9, side, td, word(first), tag(first));
        add(10, side, th, td, word(dl));
        add(11, side, th, td, word(first));
        add(12, side, wh, td, word(first));
        add(13, side, th, td, label(dl));
        add(14, side, th, td, label(hr));
        add(15, side, wh, td, label(hr));
        add(16, side, th, td, label(hl));
        add(17, side, th, td, tag(d - 1));
        add(18, side, th, td, d < state.size() ? tag(d + 1) : -3);
        add(19, side, th, td, word(d - 1));
        add(20, side, td, tag(dr), label(dr));
        add(21, side, th, td, valency(state.rightCount, h));
        add(22, side, th, td, valency(state.leftCount, h));
        add(23, side, td, wd, word(d - 1));
        add(24, side, wh, label(hl), td);
        add(25, side, d > 0 ? words[d - 1].suffix3() : 0, th, td);
        add(26, side, h > 0 ? words[h - 1].suffix3() : 0, td, tag(first));
        add(27, side, wd, d < state.size() ? word(d + 1) : -3);
        return k;
    }
}
