package org.readout.language.attribution;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The network: ids in, a score for each id and label out. One session that all threads share; each call runs on its
 * caller's thread alone, so that articles are read side by side.
 */
final class RoleModel implements AutoCloseable {
    static final String MODEL = "attribution-minilm-int8.onnx";
    private final OrtEnvironment environment;
    private final OrtSession session;

    private RoleModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    static RoleModel load() {
        byte[] model = resource(MODEL);
        check(model, new String(resource(MODEL + ".sha256"), StandardCharsets.US_ASCII).strip());
        return open(model);
    }

    static RoleModel open(byte[] model) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // On processors whose byte products may overflow, exactness before speed; no effect on others.
            options.addConfigEntry("session.x64quantprecision", "1");
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return new RoleModel(environment, environment.createSession(model, options));
        } catch (OrtException e) {
            throw new IllegalStateException("the attribution model cannot be opened: " + e.getMessage(), e);
        }
    }

    /** @throws IllegalStateException when the bytes are not those that the checksum was taken of */
    static void check(byte[] model, String sha256) {
        try {
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(model));
            if (!found.equals(sha256)) {
                throw new IllegalStateException("The attribution model " + MODEL + " is damaged: its SHA-256 is "
                        + found + ", not " + sha256 + "; rebuild or reinstall Readout");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @throws IllegalStateException when the program was packed without it */
    static byte[] resource(String name) {
        try (InputStream in = RoleModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The attribution model's file " + name + " is missing; rebuild or reinstall Readout");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the attribution model's file " + name, e);
        }
    }

    static List<String> vocabulary() {
        return new String(resource("vocab.txt"), StandardCharsets.UTF_8).lines().toList();
    }

    /** Log probabilities: {@code [id * LABELS + label]}. */
    float[] run(long[] ids) {
        long[] shape = {1, ids.length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.length), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, ones(ids.length), shape);
                OrtSession.Result result = session.run(inputs(input, types, mask))) {
            FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] logits = new float[buffer.remaining()];
            buffer.get(logits);
            normalize(logits);
            return logits;
        } catch (OrtException e) {
            throw new IllegalStateException("the attribution model failed: " + e.getMessage(), e);
        }
    }

    /** A lean network wants no mask, since no window is padded; one as exported does. */
    private Map<String, OnnxTensor> inputs(OnnxTensor ids, OnnxTensor types, OnnxTensor mask) {
        return session.getInputNames().contains("attention_mask")
                ? Map.of("input_ids", ids, "token_type_ids", types, "attention_mask", mask)
                : Map.of("input_ids", ids, "token_type_ids", types);
    }

    private static LongBuffer ones(int length) {
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        return LongBuffer.wrap(ones);
    }

    private static void normalize(float[] logits) {
        for (int i = 0; i < logits.length; i += RoleDecoder.LABELS) {
            double sum = 0;
            for (int l = 0; l < RoleDecoder.LABELS; l++) {
                sum += Math.exp(logits[i + l]);
            }
            float log = (float) Math.log(sum);
            for (int l = 0; l < RoleDecoder.LABELS; l++) {
                logits[i + l] -= log;
            }
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the attribution model cannot be closed: " + e.getMessage(), e);
        }
    }
}
