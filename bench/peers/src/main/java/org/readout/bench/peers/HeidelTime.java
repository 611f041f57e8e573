package org.readout.bench.peers;

import de.unihd.dbs.heideltime.standalone.Config;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.components.JCasFactory;
import de.unihd.dbs.heideltime.standalone.components.impl.JCasFactoryImpl;
import de.unihd.dbs.heideltime.standalone.components.impl.UimaContextImpl;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Dct;
import de.unihd.dbs.uima.types.heideltime.Sentence;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import de.unihd.dbs.uima.types.heideltime.Token;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.net.URL;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.XMLInputSource;
import org.jspecify.annotations.Nullable;
import org.readout.bench.times.TimePeer;
import org.readout.model.Span;
import org.readout.model.Time;

/**
 * HeidelTime 2.2.1 (Strötgen and Gertz 2013) in its mode for news, over the sentences, tokens and parts of speech of Stanford
 * CoreNLP: as it can be had without TreeTagger.
 */
public final class HeidelTime implements TimePeer {
    private static final String TYPES = "desc/type/HeidelTime_TypeSystem.xml";

    private de.unihd.dbs.uima.annotator.heideltime.@Nullable HeidelTime heidelTime;
    private @Nullable JCasFactory factory;
    private @Nullable StanfordCoreNLP tagger;

    @Override
    public String name() {
        return "heideltime";
    }

    @Override
    public void load() {
        Properties settings = new Properties();
        for (String type : List.of("Date", "Duration", "Set", "Time")) {
            settings.setProperty("consider" + type, "true");
            settings.setProperty("uimaVar" + type, type);
        }
        settings.setProperty(Config.CONSIDER_TEMPONYM, "false");
        settings.setProperty(Config.UIMAVAR_TEMPONYM, "Temponym");
        settings.setProperty(Config.UIMAVAR_LANGUAGE, "Language");
        settings.setProperty(Config.UIMAVAR_TYPETOPROCESS, "Type");
        Config.setProps(settings);
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos");
        tagger = new StanfordCoreNLP(properties);
        try {
            URL types = Objects.requireNonNull(getClass().getClassLoader().getResource(TYPES), TYPES);
            TypeSystemDescription description =
                    UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(types));
            factory = new JCasFactoryImpl(new TypeSystemDescription[] {description});
            heidelTime = new de.unihd.dbs.uima.annotator.heideltime.HeidelTime();
            heidelTime.initialize(new UimaContextImpl(Language.ENGLISH, DocumentType.NEWS, false));
        } catch (UIMAException | IOException e) {
            throw new IllegalStateException("HeidelTime cannot be set up: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Time> times(String text, @Nullable LocalDate created) {
        if (heidelTime == null || factory == null || tagger == null) {
            throw new IllegalStateException("load() comes first");
        }
        try {
            JCas cas = factory.createJCas();
            cas.setDocumentText(text);
            if (created != null) {
                Dct day = new Dct(cas);
                day.setValue(DateTimeFormatter.ofPattern("uuuu.MM.dd HH:mm").format(created.atStartOfDay()));
                day.addToIndexes();
            }
            CoreDocument document = new CoreDocument(text);
            tagger.annotate(document);
            for (CoreSentence sentence : document.sentences()) {
                add(cas, sentence);
            }
            heidelTime.process(cas);
            return times(cas, text);
        } catch (UIMAException e) {
            throw new IllegalStateException("HeidelTime failed: " + e.getMessage(), e);
        }
    }

    private static void add(JCas cas, CoreSentence read) {
        Sentence sentence = new Sentence(cas);
        sentence.setBegin(read.charOffsets().first());
        sentence.setEnd(read.charOffsets().second());
        sentence.addToIndexes();
        for (CoreLabel label : read.tokens()) {
            Token token = new Token(cas);
            token.setBegin(label.beginPosition());
            token.setEnd(label.endPosition());
            token.setPos(label.tag());
            token.addToIndexes();
        }
    }

    private static List<Time> times(JCas cas, String text) {
        List<Time> found = new ArrayList<>();
        for (Annotation annotation : cas.getAnnotationIndex(Timex3.type)) {
            Timex3 timex = (Timex3) annotation;
            Span span = new Span(timex.getBegin(), timex.getEnd());
            Time.Type type = Time.Type.valueOf(timex.getTimexType().toUpperCase(Locale.ROOT));
            found.add(new Time(span, span.of(text), type, timex.getTimexValue(), null, null, "heideltime", null));
        }
        found.sort(Comparator.comparing(t -> t.span().start()));
        return found;
    }
}
