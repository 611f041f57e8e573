package org.readout.train.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts with what teachers think of them, in a file: for each its words, where sentences and paragraphs begin, roles. */
final class TaughtTexts {
    private static final int MAGIC = 0x52445431;

    private TaughtTexts() {}

    static void write(Path file, List<LabelledText> texts) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
            out.writeInt(MAGIC);
            out.writeInt(texts.size());
            for (LabelledText text : texts) {
                out.writeInt(text.words().size());
                int[] roles = text.roles();
                float[] taught = text.taughtThere();
                int classes = text.words().isEmpty()
                        ? 0
                        : taught.length / text.words().size();
                out.writeInt(classes);
                out.writeBoolean(roles != null);
                for (int i = 0; i < text.words().size(); i++) {
                    out.writeUTF(text.words().get(i));
                    out.writeBoolean(text.sentences().get(i));
                    out.writeBoolean(text.paragraphs().get(i));
                    out.writeByte(roles == null ? 0 : roles[i]);
                    for (int c = 0; c < classes; c++) {
                        out.writeFloat(taught[i * classes + c]);
                    }
                }
            }
        }
    }

    /** @throws IOException naming the file when it is not such a file */
    static List<LabelledText> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not what readout train teach writes");
            }
            List<LabelledText> texts = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                texts.add(text(in));
            }
            return texts;
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static LabelledText text(DataInputStream in) throws IOException {
        int size = in.readInt();
        int classes = in.readInt();
        int @Nullable [] roles = in.readBoolean() ? new int[size] : null;
        List<String> words = new ArrayList<>(size);
        BitSet sentences = new BitSet();
        BitSet paragraphs = new BitSet();
        float[] taught = new float[size * classes];
        for (int i = 0; i < size; i++) {
            words.add(in.readUTF());
            sentences.set(i, in.readBoolean());
            paragraphs.set(i, in.readBoolean());
            int role = in.readByte();
            if (roles != null) {
                roles[i] = role;
            }
            for (int c = 0; c < classes; c++) {
                taught[i * classes + c] = in.readFloat();
            }
        }
        return new LabelledText(words, sentences, paragraphs, roles, null, null, null, taught);
    }
}
