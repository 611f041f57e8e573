package org.readout.ledger.record;

import org.readout.model.CodePoints;
import org.readout.model.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Spans as {@code [start, end]} in code points of the text that the attribute {@link FindingsCodec#POINTS} converts. */
final class SpanJson {
    private SpanJson() {}

    static final class Writer extends ValueSerializer<Span> {
        @Override
        public void serialize(Span span, JsonGenerator json, SerializationContext context) {
            Span points = ((CodePoints) context.getAttribute(FindingsCodec.POINTS)).points(span);
            json.writeStartArray();
            json.writeNumber(points.start());
            json.writeNumber(points.end());
            json.writeEndArray();
        }

        /** A span is written even when it covers nothing. */
        @Override
        public boolean isEmpty(SerializationContext context, Span span) {
            return false;
        }
    }

    static final class Reader extends ValueDeserializer<Span> {
        @Override
        public Span deserialize(JsonParser json, DeserializationContext context) {
            if (!json.isExpectedStartArrayToken()) {
                return (Span) context.handleUnexpectedToken(Span.class, json);
            }
            int start = number(json, context);
            int end = number(json, context);
            if (json.nextToken() != JsonToken.END_ARRAY) {
                context.reportWrongTokenException(Span.class, JsonToken.END_ARRAY, "a span has two ends");
            }
            CodePoints points = (CodePoints) context.getAttribute(FindingsCodec.POINTS);
            return points.units(new Span(start, end));
        }

        private static int number(JsonParser json, DeserializationContext context) {
            if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
                context.reportWrongTokenException(Span.class, JsonToken.VALUE_NUMBER_INT, "a span has two ends");
            }
            return json.getIntValue();
        }
    }
}
