package org.readout.read.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element: its local name, its attributes by local name, and its content, which is elements and text in order. */
public final class Tag {
    /** What an element holds. */
    public sealed interface Content {}

    /** An element inside another. */
    public record Inner(Tag tag) implements Content {}

    /** Text inside an element. */
    public record Text(String text) implements Content {}

    private final String name;
    private final Map<String, String> attributes;
    private final List<Content> content = new ArrayList<>();

    Tag(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    void add(Tag child) {
        content.add(new Inner(child));
    }

    void add(String text) {
        content.add(new Text(text));
    }

    /** The local name. */
    public String name() {
        return name;
    }

    /** Elements and text in order. */
    public List<Content> content() {
        return content;
    }

    /** An attribute's value; null when there is none or it is blank. */
    public @Nullable String attribute(String local) {
        String value = attributes.get(local);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The elements directly inside, of that name. */
    public List<Tag> children(String local) {
        List<Tag> found = new ArrayList<>();
        for (Content c : content) {
            if (c instanceof Inner(Tag tag) && tag.name.equals(local)) {
                found.add(tag);
            }
        }
        return found;
    }

    /** All elements directly inside. */
    public List<Tag> children() {
        List<Tag> found = new ArrayList<>();
        for (Content c : content) {
            if (c instanceof Inner(Tag tag)) {
                found.add(tag);
            }
        }
        return found;
    }

    /** The elements of that name at any depth, in document order. */
    public List<Tag> all(String local) {
        List<Tag> found = new ArrayList<>();
        collect(local, found);
        return found;
    }

    private void collect(String local, List<Tag> found) {
        for (Content c : content) {
            if (c instanceof Inner(Tag tag)) {
                if (tag.name.equals(local)) {
                    found.add(tag);
                }
                tag.collect(local, found);
            }
        }
    }

    /** The element at the end of a path of names, first ones taken. */
    public Optional<Tag> at(String... path) {
        Tag at = this;
        for (String step : path) {
            List<Tag> next = at.children(step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.getFirst();
        }
        return Optional.of(at);
    }

    /** The first element of that name at any depth. */
    public Optional<Tag> first(String local) {
        return all(local).stream().findFirst();
    }

    /** All text inside, white space collapsed; null when there is none. */
    public @Nullable String text() {
        StringBuilder out = new StringBuilder();
        gather(out);
        String text = out.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
        return text.isEmpty() ? null : text;
    }

    /** All text inside as it stands. */
    public String raw() {
        StringBuilder out = new StringBuilder();
        gather(out);
        return out.toString();
    }

    private void gather(StringBuilder out) {
        for (Content c : content) {
            switch (c) {
                case Text(String text) -> out.append(text);
                case Inner(Tag tag) -> tag.gather(out);
            }
        }
    }
}
