package org.readout.find.json;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.CodePoints;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.model.Time;
import org.readout.model.Why;
import tools.jackson.core.JsonGenerator;

/**
 * The words of the model as JSON values. Keys are the model's own names, in a fixed order; what is unknown is {@code
 * null}, never left out, so that every line has the same keys. Not thread-safe, as the generator is not.
 */
public final class JsonOut {
    private final JsonGenerator json;

    public JsonOut(JsonGenerator json) {
        this.json = json;
    }

    public JsonGenerator generator() {
        return json;
    }

    public JsonOut text(String key, @Nullable String value) {
        json.writeName(key);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
        return this;
    }

    /** An enum constant, in lower case. */
    public JsonOut word(String key, @Nullable Enum<?> value) {
        return text(key, value == null ? null : value.name().toLowerCase(java.util.Locale.ROOT));
    }

    public JsonOut texts(String key, List<String> values) {
        json.writeName(key);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
        return this;
    }

    /** An object, or null when {@code value} is null. */
    public <T> JsonOut object(String key, @Nullable T value, Consumer<T> fields) {
        json.writeName(key);
        if (value == null) {
            json.writeNull();
        } else {
            object(value, fields);
        }
        return this;
    }

    public <T> JsonOut array(String key, List<T> values, Consumer<T> fields) {
        json.writeName(key);
        json.writeStartArray();
        for (T value : values) {
            object(value, fields);
        }
        json.writeEndArray();
        return this;
    }

    private <T> void object(T value, Consumer<T> fields) {
        json.writeStartObject();
        fields.accept(value);
        json.writeEndObject();
    }

    /** Spans as {@code [[start, end], ...]} in code points. */
    public JsonOut spans(String key, List<Span> spans, CodePoints points) {
        json.writeName(key);
        json.writeStartArray();
        for (Span span : spans) {
            pair(points.points(span));
        }
        json.writeEndArray();
        return this;
    }

    public JsonOut span(String key, Span span, CodePoints points) {
        json.writeName(key);
        pair(points.points(span));
        return this;
    }

    private void pair(Span points) {
        json.writeStartArray();
        json.writeNumber(points.start());
        json.writeNumber(points.end());
        json.writeEndArray();
    }

    /** {@code "actor"} is the code; {@code "actor_id"} the key that is the same in every article. */
    public void mention(ActorMention mention, CodePoints points) {
        spans("spans", mention.spans(), points);
        text("text", mention.text());
        actor(mention.actor());
        text("name", mention.name());
    }

    public void actor(@Nullable Actor actor) {
        text("actor", actor == null ? null : actor.code());
        text("actor_id", actor == null ? null : actor.id());
        text("role", actor == null ? null : actor.role());
    }

    public void time(Time time, CodePoints points) {
        spans("spans", List.of(time.span()), points);
        text("text", time.text());
        text("timex", time.timex());
        text("type", time.type().name());
        text("edtf", time.edtf());
        text("mod", time.mod());
        text("rule", time.rule());
        text("anchor", time.anchor());
    }

    public void place(Place place, CodePoints points) {
        spans("spans", List.of(place.span()), points);
        text("text", place.text());
        text("name", place.name());
        text("country", place.country());
    }

    public JsonOut why(List<Why> why) {
        return array("why", why, w -> {
            text("finder", w.finder());
            text("rule", w.rule());
            text("detail", w.detail());
        });
    }
}
