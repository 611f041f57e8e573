package org.readout.language.syntax;

/**
 * A parser's stack, buffer and arcs over one sentence. Node 0 is the root, words are 1 to n; the root lies at the bottom
 * of the stack and takes its one word when the buffer is empty.
 */
public final class State {
    public static final int SHIFT = 0;
    public static final int LEFT = 1;
    public static final int RIGHT = 2;
    static final int MOVES = 3;

    private final int n;
    private final int[] stack;
    private int depth;
    private int next = 1;
    final int[] heads;
    final int[] labels;
    final int[] left1;
    final int[] left2;
    final int[] right1;
    final int[] right2;
    final int[] leftCount;
    final int[] rightCount;

    /** @param n the number of words */
    public State(int n) {
        this.n = n;
        stack = new int[n + 1];
        depth = 1;
        heads = new int[n + 1];
        labels = new int[n + 1];
        left1 = new int[n + 1];
        left2 = new int[n + 1];
        right1 = new int[n + 1];
        right2 = new int[n + 1];
        leftCount = new int[n + 1];
        rightCount = new int[n + 1];
        java.util.Arrays.fill(heads, -1);
        java.util.Arrays.fill(labels, -1);
    }

    /** The word at a depth of the stack, 0 on top; −1 when there is none. */
    public int stack(int i) {
        return i < depth ? stack[depth - 1 - i] : -1;
    }

    /** The word at a place of the buffer; −1 when there is none. */
    public int buffer(int i) {
        return next + i <= n ? next + i : -1;
    }

    public int depth() {
        return depth;
    }

    public int size() {
        return n;
    }

    public boolean isDone() {
        return next > n && depth == 1;
    }

    public boolean isLegal(int move) {
        return switch (move) {
            case SHIFT -> next <= n;
            case LEFT -> next <= n && depth > 1;
            default -> depth > 1 && (stack(1) > 0 || next > n);
        };
    }

    /** The arc that LEFT or RIGHT would draw: the head; the dependent is always {@code stack(0)}. */
    public int headOf(int move) {
        return move == LEFT ? next : stack(1);
    }

    /** Makes a move; {@code label} is the new arc's class, unused by SHIFT. */
    public void move(int move, int label) {
        if (move == SHIFT) {
            stack[depth++] = next++;
            return;
        }
        int head = headOf(move);
        int dependent = stack[--depth];
        heads[dependent] = head;
        labels[dependent] = label;
        if (dependent < head) {
            left2[head] = left1[head];
            left1[head] = dependent;
            leftCount[head]++;
        } else {
            right2[head] = right1[head];
            right1[head] = dependent;
            rightCount[head]++;
        }
    }

    /** How many gold arcs a move makes unreachable (Goldberg and Nivre 2013, arc-hybrid). */
    public int cost(int move, int[] gold) {
        int cost = 0;
        int s0 = stack(0);
        if (move == SHIFT) {
            for (int i = 0; i < depth; i++) {
                int s = stack(i);
                if (gold[next] == s && i > 0) {
                    cost++;
                }
                if (s > 0 && gold[s] == next) {
                    cost++;
                }
            }
            return cost;
        }
        if (move == LEFT) {
            if (gold[s0] == stack(1) || gold[s0] > next) {
                cost++;
            }
        } else if (gold[s0] >= next) {
            cost++;
        }
        for (int b = next; b <= n; b++) {
            if (gold[b] == s0) {
                cost++;
            }
        }
        return cost;
    }

    public int head(int word) {
        return heads[word];
    }

    public int label(int word) {
        return labels[word];
    }
}
