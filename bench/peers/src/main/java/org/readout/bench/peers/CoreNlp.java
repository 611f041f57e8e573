package org.readout.bench.peers;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.readout.bench.speed.Peer;

/** Stanford CoreNLP's quote annotator with what it needs (Muzny et al. 2017), on one thread. */
public final class CoreNlp implements Peer {
    private @Nullable StanfordCoreNLP pipeline;

    @Override
    public String name() {
        return "corenlp";
    }

    @Override
    public void load() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        properties.setProperty("coref.algorithm", "statistical");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("threads", "1");
        pipeline = new StanfordCoreNLP(properties);
    }

    @Override
    public int quotes(String text) {
        if (pipeline == null) {
            load();
        }
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        return document.quotes() == null ? 0 : document.quotes().size();
    }
}
