package org.readout.language.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.language.Later;

/**
 * The trained network, one file with everything that belongs to it: its weights, and in its metadata the vocabulary, the
 * names of its labels and the last map of arcs to relations. One session that all threads share; each call runs on its
 * caller's thread alone, so that articles are read side by side.
 */
final class ReadingModel implements AutoCloseable {
    static final String FILE = "reading.onnx";

    private static final Head[] HEADS = Head.values();

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Set<String> outputs = new LinkedHashSet<>();
    final List<String> vocabulary;
    final List<String> tags;
    final List<String> relations;
    /** [number of ARC_BELOW][relation] and, in one row more, the bias. */
    final float[][] relation;

    private ReadingModel(OrtEnvironment environment, OrtSession session) throws OrtException {
        this.environment = environment;
        this.session = session;
        for (Head head : HEADS) {
            outputs.add(head.output());
        }
        Map<String, String> metadata = session.getMetadata().getCustomMetadata();
        vocabulary = lines(metadata, "vocabulary");
        tags = lines(metadata, "tags");
        relations = lines(metadata, "relations");
        relation = turned(matrix(metadata, "relation", relations.size(), Head.ARC_BELOW.size(0) + 1));
    }

    private static float[][] turned(float[][] matrix) {
        float[][] turned = new float[matrix[0].length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < turned.length; column++) {
                turned[column][row] = matrix[row][column];
            }
        }
        return turned;
    }

    /** The model that ships. @throws IllegalStateException when it is missing or damaged, saying what to do */
    static ReadingModel load() {
        byte[] model = resource(FILE);
        String sha256 = new String(resource(FILE + ".sha256"), StandardCharsets.US_ASCII).strip();
        Later<Boolean> whole = Later.of(() -> {
            check(model, sha256);
            return true;
        });
        ReadingModel opened;
        try {
            opened = open(model);
        } catch (IllegalStateException unreadable) {
            whole.get(); // that it is damaged says more
            throw unreadable;
        }
        try {
            whole.get();
        } catch (IllegalStateException damaged) {
            opened.close();
            throw damaged;
        }
        return opened;
    }

    static ReadingModel open(byte[] model) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // On processors whose byte products may overflow, exactness before speed; no effect on others.
            options.addConfigEntry("session.x64quantprecision", "1");
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return new ReadingModel(environment, environment.createSession(model, options));
        } catch (OrtException e) {
            throw new IllegalStateException("The reading model cannot be opened: " + e.getMessage(), e);
        }
    }

    private static List<String> lines(Map<String, String> metadata, String key) {
        String value = metadata.get(key);
        if (value == null) {
            throw new IllegalStateException("The reading model is damaged: it does not say its " + key);
        }
        return value.lines().toList();
    }

    private static float[][] matrix(Map<String, String> metadata, String key, int rows, int columns) {
        String value = metadata.get(key);
        byte[] bytes = value == null ? new byte[0] : Base64.getDecoder().decode(value);
        if (bytes.length != rows * columns * Float.BYTES) {
            throw new IllegalStateException("The reading model is damaged: its " + key + " has " + bytes.length
                    + " bytes, not " + rows * columns * Float.BYTES);
        }
        FloatBuffer floats =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            floats.get(row);
        }
        return matrix;
    }

    /** @throws IllegalStateException when the bytes are not those that the checksum was taken of */
    static void check(byte[] model, String sha256) {
        try {
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(model));
            if (!found.equals(sha256)) {
                throw new IllegalStateException("The reading model " + FILE + " is damaged: its SHA-256 is " + found
                        + ", not " + sha256 + "; rebuild or reinstall Readout");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @throws IllegalStateException when the program was packed without it */
    static byte[] resource(String name) {
        try (InputStream in = ReadingModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The reading model's file " + name
                        + " is missing; rebuild or reinstall Readout, or train it with ./readout train reading");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the reading model's file " + name, e);
        }
    }

    /** For each head, in the order of {@link Head}, its numbers for each id, one id after the other. */
    float[][] run(Window window) {
        long[] shape = {1, window.length()};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(window.ids()), shape);
                OnnxTensor casing = OnnxTensor.createTensor(environment, LongBuffer.wrap(window.casing()), shape);
                OrtSession.Result result = session.run(Map.of("input_ids", ids, "token_type_ids", casing), outputs)) {
            float[][] numbers = new float[HEADS.length][];
            for (Head head : HEADS) {
                OnnxTensor output = (OnnxTensor) result.get(head.ordinal());
                FloatBuffer buffer = output.getFloatBuffer();
                numbers[head.ordinal()] = new float[buffer.remaining()];
                buffer.get(numbers[head.ordinal()]);
            }
            return numbers;
        } catch (OrtException e) {
            throw new IllegalStateException("The reading model failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The reading model cannot be closed: " + e.getMessage(), e);
        }
    }
}
