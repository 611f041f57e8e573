package org.readout.language.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over atoms. No pattern refers to itself, so a match looks at no more atoms than the pattern has elements;
 * all ways to match are tried.
 */
sealed interface Pattern {

    /** Tries all matches from {@code at}; calls {@code then} with the index after each. */
    void match(State state, int at, IntConsumer then);

    /**
     * Adds what a match can start with: words as they are, classes with a {@code $}.
     *
     * @return whether the pattern can match nothing
     */
    boolean first(Set<String> keys);

    /** A match in progress: where, and what is bound so far. */
    final class State {
        final List<Atom> atoms;
        final Lexicon lexicon;
        final Numbers numbers;

        @Nullable
        Binding bound;

        int from = -1;
        int to = -1;

        State(List<Atom> atoms, Lexicon lexicon, Numbers numbers) {
            this.atoms = atoms;
            this.lexicon = lexicon;
            this.numbers = numbers;
        }

        Map<String, String> fields() {
            Map<String, String> fields = new HashMap<>();
            for (Binding b = bound; b != null; b = b.before()) {
                fields.putIfAbsent(b.field(), b.value());
            }
            return fields;
        }

        private Numbers.@Nullable Reading read(String name, int at) {
            if (at < 0 || at >= atoms.size()) {
                return null;
            }
            if (Numbers.isClass(name)) {
                return numbers.read(name, atoms, at);
            }
            Atom atom = atoms.get(at);
            String value = lexicon.value(name, atom.word());
            return value == null ? null : new Numbers.Reading(at + 1, value);
        }

        private boolean isAny(Set<String> words, int at) {
            if (at < 0 || at >= atoms.size()) {
                return words.contains("END");
            }
            if (words.contains(atoms.get(at).word())
                    || words.contains("^") && atoms.get(at).upper()) {
                return true;
            }
            for (String word : words) {
                if (word.startsWith("$") && word.length() > 1 && read(word.substring(1), at) != null) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A field with its value, and those bound before it. */
    record Binding(String field, String value, @Nullable Binding before) {}

    /** One of some words. */
    record Words(Set<String> words) implements Pattern {
        @Override
        public void match(State state, int at, IntConsumer then) {
            if (at < state.atoms.size() && words.contains(state.atoms.get(at).word())) {
                then.accept(at + 1);
            }
        }

        @Override
        public boolean first(Set<String> keys) {
            keys.addAll(words);
            return false;
        }
    }

    /** A word or number of a class; its value is bound to the field. */
    record OfClass(String name, String field) implements Pattern {
        @Override
        public void match(State state, int at, IntConsumer then) {
            Numbers.Reading reading = state.read(name, at);
            if (reading != null) {
                Binding before = state.bound;
                state.bound = new Binding(field, reading.value(), before);
                then.accept(reading.end());
                state.bound = before;
            }
        }

        @Override
        public boolean first(Set<String> keys) {
            keys.add("$" + name);
            return false;
        }
    }

    /** One pattern after the other. */
    record Row(List<Pattern> parts) implements Pattern {
        @Override
        public void match(State state, int at, IntConsumer then) {
            step(0, state, at, then);
        }

        private void step(int part, State state, int at, IntConsumer then) {
            if (part == parts.size()) {
                then.accept(at);
            } else {
                parts.get(part).match(state, at, next -> step(part + 1, state, next, then));
            }
        }

        @Override
        public boolean first(Set<String> keys) {
            for (Pattern part : parts) {
                if (!part.first(keys)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Any of some patterns. */
    record Choice(List<Pattern> options) implements Pattern {
        @Override
        public void match(State state, int at, IntConsumer then) {
            for (Pattern option : options) {
                option.match(state, at, then);
            }
        }

        @Override
        public boolean first(Set<String> keys) {
            boolean empty = false;
            for (Pattern option : options) {
                empty |= option.first(keys);
            }
            return empty;
        }
    }

    /** A pattern or nothing. */
    record Maybe(Pattern pattern) implements Pattern {
        @Override
        public void match(State state, int at, IntConsumer then) {
            pattern.match(state, at, then);
            then.accept(at);
        }

        @Override
        public boolean first(Set<String> keys) {
            pattern.first(keys);
            return true;
        }
    }

    /** Nothing, where the next (or the last) atom is, or is not, one of some words. */
    record Look(Set<String> words, boolean behind, boolean wanted) implements Pattern {
        @Override
        public void match(State state, int at, IntConsumer then) {
            if (state.isAny(words, behind ? at - 1 : at) == wanted) {
                then.accept(at);
            }
        }

        @Override
        public boolean first(Set<String> keys) {
            return true;
        }
    }

    /** Nothing, where the next atom follows without a space ({@code ~}), or starts in upper case ({@code ^}). */
    record Shape(char kind) implements Pattern {
        @Override
        public void match(State state, int at, IntConsumer then) {
            if (at < state.atoms.size()
                    && (kind == '~'
                            ? state.atoms.get(at).glued()
                            : state.atoms.get(at).upper())) {
                then.accept(at);
            }
        }

        @Override
        public boolean first(Set<String> keys) {
            return true;
        }
    }

    /** Nothing; binds a field to a constant. */
    record Bind(String field, String value) implements Pattern {
        @Override
        public void match(State state, int at, IntConsumer then) {
            Binding before = state.bound;
            state.bound = new Binding(field, value, before);
            then.accept(at);
            state.bound = before;
        }

        @Override
        public boolean first(Set<String> keys) {
            return true;
        }
    }

    /** Nothing; the expression itself starts (or ends) here: what stands outside is its context. */
    record Edge(boolean start) implements Pattern {
        @Override
        public void match(State state, int at, IntConsumer then) {
            int from = state.from;
            int to = state.to;
            if (start) {
                state.from = at;
            } else {
                state.to = at;
            }
            then.accept(at);
            state.from = from;
            state.to = to;
        }

        @Override
        public boolean first(Set<String> keys) {
            return true;
        }
    }
}
