package org.readout.ledger.record;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.readout.model.Article;
import org.readout.model.Attendance;
import org.readout.model.CodePoints;
import org.readout.model.Event;
import org.readout.model.Evidence;
import org.readout.model.Findings;
import org.readout.model.Gathering;
import org.readout.model.Limits;
import org.readout.model.Name;
import org.readout.model.Position;
import org.readout.model.SourceMap;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Time;
import org.readout.model.Uncoded;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Articles and findings as the ledger keeps them: the model's records under their components' names, spans as {@code
 * [start, end]} in code points, deflated. Unlike {@code extract}'s JSON, from which people read, nothing is lost: what
 * is read back equals what was written, but for {@link Article#source}, which belongs to the page it was read from.
 * Thread-safe.
 */
public final class FindingsCodec {
    /** The attribute by which spans are told the text they point into. */
    static final String POINTS = "points";

    /** The attribute by which evidence is told its article: the same for all of a document, so it is not written. */
    static final String ARTICLE = "article";

    private final JsonMapper mapper;

    /** All of {@link Findings} but the article. */
    private record Body(
            List<Span> sentences,
            List<Statement> statements,
            List<Event> events,
            List<Gathering> gatherings,
            List<Attendance> attendance,
            List<Position> positions,
            List<Time> times,
            List<Name> names,
            List<Uncoded> uncoded) {}

    @JsonIgnoreType
    private interface Ignored {}

    public FindingsCodec() {
        SimpleModule spans = new SimpleModule("spans")
                .addSerializer(Span.class, new SpanJson.Writer())
                .addDeserializer(Span.class, new SpanJson.Reader())
                .addSerializer(Evidence.class, new EvidenceJson.Writer())
                .addDeserializer(Evidence.class, new EvidenceJson.Reader());
        mapper = JsonMapper.builder(JsonFactory.builder()
                        // Text may hold lone surrogates, which no UTF-8 can carry.
                        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(Limits.DEPTH)
                                .maxStringLength(Limits.PACKAGE_BYTES)
                                .build())
                        .build())
                .addModule(spans)
                .addMixIn(SourceMap.class, Ignored.class)
                .changeDefaultVisibility(v -> v.withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY))
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .withConfigOverride(List.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(
                        String.class,
                        o -> o.setInclude(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL)))
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                // A later version of the program may know more than this one.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    public byte[] write(Article article) {
        return Deflated.of(mapper.writer()
                .withAttribute(POINTS, new CodePoints(article.text()))
                .writeValueAsBytes(article));
    }

    /** Reads an article. @param id by what the ledger calls it, which may not be the id it came with */
    public Article article(byte[] kept, String id) {
        byte[] json = Deflated.inflate(kept);
        try {
            String text = mapper.readValue(json, Text.class).text();
            Article article = mapper.readerFor(Article.class)
                    .withAttribute(POINTS, new CodePoints(text))
                    .readValue(json);
            return article.id().equals(id)
                    ? article
                    : article.toBuilder().id(id).build();
        } catch (JacksonException e) {
            throw damaged(id, e);
        }
    }

    /** What must be known before spans can be read. */
    private record Text(String text) {}

    public byte[] write(Findings f) {
        Body body = new Body(
                f.sentences(),
                f.statements(),
                f.events(),
                f.gatherings(),
                f.attendance(),
                f.positions(),
                f.times(),
                f.names(),
                f.uncoded());
        return Deflated.of(mapper.writer()
                .withAttribute(POINTS, new CodePoints(f.article().text()))
                .writeValueAsBytes(body));
    }

    /** Reads the findings of an article. */
    public Findings findings(byte[] kept, Article article) {
        try {
            Body body = mapper.readerFor(Body.class)
                    .withAttribute(POINTS, new CodePoints(article.text()))
                    .withAttribute(ARTICLE, article.id())
                    .readValue(Deflated.inflate(kept));
            return new Findings(
                    article,
                    body.sentences,
                    body.statements,
                    body.events,
                    body.gatherings,
                    body.attendance,
                    body.positions,
                    body.times,
                    body.names,
                    body.uncoded);
        } catch (JacksonException e) {
            throw damaged(article.id(), e);
        }
    }

    private static IllegalStateException damaged(String id, JacksonException e) {
        return new IllegalStateException("what is kept of article " + id + " cannot be read: " + e.getMessage(), e);
    }
}
