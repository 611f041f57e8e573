package org.readout.bench.speed;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.bench.onnx.Graph;
import org.readout.bench.onnx.GraphReader;
import org.readout.bench.onnx.GraphWriter;
import org.readout.language.encoder.Windows;

/**
 * How far the encoder is from what this processor can do at best: the whole network against its integer products alone,
 * both run by the same runtime on one thread in turns, the quickest run of each counted.
 */
public final class FloorMeasure implements Measure {
    private static final int TOKENS = Windows.LONGEST;
    private static final int ROUNDS = 60;

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public String describes() {
        return "how far the encoder is from its bare integer products, on a model file (.onnx)";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        byte[] file = Files.readAllBytes(data);
        Graph graph = GraphReader.read(file);
        Products products = Products.of(graph);
        if (products.weights().isEmpty()) {
            throw new IOException(data + ": the network has no integer products");
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions settings = new OrtSession.SessionOptions()) {
            settings.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            settings.setIntraOpNumThreads(1);
            try (OrtSession whole = environment.createSession(file, settings);
                    OrtSession bare = environment.createSession(GraphWriter.write(products.alone()), settings)) {
                Map<String, OnnxTensor> text = text(environment, graph);
                Map<String, OnnxTensor> bytes = bytes(environment, products);
                long wholeNanos = Long.MAX_VALUE;
                long bareNanos = Long.MAX_VALUE;
                for (int i = 0; i < ROUNDS; i++) {
                    wholeNanos = Math.min(wholeNanos, time(whole, text));
                    bareNanos = Math.min(bareNanos, time(bare, bytes));
                }
                text.values().forEach(OnnxTensor::close);
                bytes.values().forEach(OnnxTensor::close);
                report(report, products, wholeNanos, bareNanos);
            }
        } catch (OrtException e) {
            throw new IOException(data + ": " + e.getMessage(), e);
        }
    }

    private static void report(Report report, Products products, long wholeNanos, long bareNanos) {
        double multiplications = products.multiplications();
        report.figure("window.tokens", TOKENS);
        report.figure("multiplications.per_token", products.multiplications());
        report.figure("floor.giga_multiplications_per_second", multiplications * TOKENS / bareNanos);
        report.figure("floor.microseconds_per_token", bareNanos / 1e3 / TOKENS);
        report.figure("encoder.microseconds_per_token", wholeNanos / 1e3 / TOKENS);
        report.figure("encoder.times_floor", (double) wholeNanos / bareNanos);
    }

    private static long time(OrtSession session, Map<String, OnnxTensor> inputs) throws OrtException {
        long start = System.nanoTime();
        session.run(inputs).close();
        return System.nanoTime() - start;
    }

    /** A window of common words; every other input of the network is 0, but a mask hides nothing. */
    private static Map<String, OnnxTensor> text(OrtEnvironment environment, Graph graph) throws OrtException {
        Random random = new Random(1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (Graph.Port port : graph.inputs()) {
            long[] values = new long[TOKENS];
            for (int i = 0; i < TOKENS; i++) {
                values[i] = port.name().equals("input_ids")
                        ? 1000 + random.nextInt(5000)
                        : port.name().equals("attention_mask") ? 1 : 0;
            }
            inputs.put(
                    port.name(), OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, TOKENS}));
        }
        return inputs;
    }

    private static Map<String, OnnxTensor> bytes(OrtEnvironment environment, Products products) throws OrtException {
        Random random = new Random(1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (long width : products.widths()) {
            byte[] values = new byte[Math.toIntExact(TOKENS * width)];
            random.nextBytes(values);
            ByteBuffer buffer =
                    ByteBuffer.allocateDirect(values.length).put(values).flip();
            inputs.put(
                    "in" + width,
                    OnnxTensor.createTensor(environment, buffer, new long[] {TOKENS, width}, OnnxJavaType.UINT8));
        }
        return inputs;
    }
}
