package org.readout.read.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Limits;
import org.readout.read.source.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON within bounds: depth, length of a string, length of a number. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.DEPTH)
                            .maxStringLength(4 * Limits.ARTICLE_TEXT)
                            .maxNumberLength(400)
                            .maxDocumentLength(Limits.PACKAGE_BYTES)
                            .maxNameLength(2_000)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .build();

    private Json() {}

    /** The tree of a JSON text. @throws Unreadable when it is broken or out of bounds, with the place */
    public static JsonNode parse(String text) throws Unreadable {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null ? MAPPER.nullNode() : node;
        } catch (JacksonException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            throw new Unreadable("is not valid JSON: " + e.getOriginalMessage() + where, e);
        }
    }

    /** The first of the named fields that is a string with something in it. */
    public static @Nullable String text(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.path(name);
            if (value.isString() && !value.stringValue().isBlank()) {
                return value.stringValue().strip();
            }
        }
        return null;
    }

    /** A list of strings, or of objects with a name, or a single one of these. */
    public static List<String> names(JsonNode value) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value.values() : List.of(value)) {
            String name = one.isString() ? one.stringValue() : text(one, "name", "label", "literal");
            if (name != null && !name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
