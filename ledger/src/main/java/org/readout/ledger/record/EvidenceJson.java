package org.readout.ledger.record;

import java.util.List;
import org.readout.model.Evidence;
import org.readout.model.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Evidence as its spans; the article is the document's own, and told by the attribute {@link FindingsCodec#ARTICLE}. */
final class EvidenceJson {
    private EvidenceJson() {}

    private record Kept(List<Span> spans, Span sentence) {}

    static final class Writer extends ValueSerializer<Evidence> {
        @Override
        public void serialize(Evidence evidence, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, new Kept(evidence.spans(), evidence.sentence()));
        }
    }

    static final class Reader extends ValueDeserializer<Evidence> {
        @Override
        public Evidence deserialize(JsonParser json, DeserializationContext context) {
            Kept kept = context.readValue(json, Kept.class);
            String article = (String) context.getAttribute(FindingsCodec.ARTICLE);
            return new Evidence(article, kept.spans(), kept.sentence());
        }
    }
}
