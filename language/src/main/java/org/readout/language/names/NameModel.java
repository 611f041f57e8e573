package org.readout.language.names;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.readout.language.perceptron.Weights;
import org.readout.model.Name;

/**
 * What training made. Labels: 0 for outside, then for each type of name 1 + 2 × its ordinal to begin one and the next
 * number to go on.
 */
public record NameModel(Weights weights) {
    private static final int MAGIC = 0x52444E32;

    static int begin(Name.Type type) {
        return 1 + 2 * type.ordinal();
    }

    static int labels() {
        return 1 + 2 * Name.Type.values().length;
    }

    /** Whether a label may follow another: only what has begun goes on. */
    static boolean mayFollow(int last, int label) {
        boolean goesOn = label > 0 && label % 2 == 0;
        return !goesOn || last == label || last == label - 1;
    }

    public void write(OutputStream file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeInt(MAGIC);
            weights.write(out);
        }
    }

    static NameModel read(InputStream file) throws IOException {
        try (InputStream packed = new GZIPInputStream(file, 1 << 16);
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed.readAllBytes()))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a name model");
            }
            Weights weights = Weights.read(in);
            if (weights.classes() != labels()) {
                throw new IOException("a name model of " + weights.classes() + " labels, not " + labels());
            }
            return new NameModel(weights);
        }
    }
}
