package org.readout.language.syntax;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.readout.language.perceptron.Weights;

/**
 * What training made: the tag, move and relation classifiers with the names of their classes, and the lemmas seen.
 *
 * @param tags tag classes, each {@code UPOS|XPOS}
 * @param relations relation classes
 * @param lemmas lemmas of word forms: {@code UPOS|form} in lower case to lemma, where no rule gives it
 */
public record SyntaxModel(
        List<String> tags,
        List<String> relations,
        Map<String, String> lemmas,
        Tagger tagger,
        Weights mover,
        Weights labeller) {
    private static final int MAGIC = 0x52445358;
    private static final int VERSION = 2;

    /** Writes the model, compressed. */
    public void write(OutputStream file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            writeAll(out, tags);
            writeAll(out, relations);
            List<String> pairs = new ArrayList<>();
            lemmas.forEach((form, lemma) -> {
                pairs.add(form);
                pairs.add(lemma);
            });
            writeAll(out, pairs);
            tagger.write(out);
            mover.write(out);
            labeller.write(out);
        }
    }

    /** Reads a model. @throws IOException when it is damaged or of another version */
    public static SyntaxModel read(InputStream file) throws IOException {
        try (InputStream packed = new GZIPInputStream(file, 1 << 16);
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed.readAllBytes()))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException("not a syntax model of version " + VERSION);
            }
            List<String> tags = readAll(in);
            List<String> relations = readAll(in);
            List<String> pairs = readAll(in);
            Map<String, String> lemmas = new LinkedHashMap<>();
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                lemmas.put(pairs.get(i), pairs.get(i + 1));
            }
            SyntaxModel model =
                    new SyntaxModel(tags, relations, lemmas, Tagger.read(in), Weights.read(in), Weights.read(in));
            model.check();
            return model;
        }
    }

    private void check() throws IOException {
        if (tagger.classes() != tags.size()
                || mover.classes() != State.MOVES
                || labeller.classes() != relations.size()) {
            throw new IOException("the classifiers do not fit the names of their classes");
        }
    }

    private static void writeAll(DataOutputStream out, List<String> strings) throws IOException {
        out.writeInt(strings.size());
        for (String s : strings) {
            out.writeUTF(s);
        }
    }

    private static List<String> readAll(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > 1_000_000) {
            throw new IOException("a list of " + count + " strings");
        }
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            strings.add(in.readUTF());
        }
        return strings;
    }
}
