package org.readout.train.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.bench.onnx.Graph;
import org.readout.bench.onnx.GraphReader;
import org.readout.bench.onnx.GraphWriter;
import org.readout.bench.onnx.Node;

final class LeanTest {
    private static final Map<String, Integer> HEADS = heads();
    private static final byte[] EXPORTED = Exported.encoder(32, 4, 3, HEADS, 7);
    private static final long[] IDS = {1, 7, 49, 3, 0, 12, 12, 30, 8, 2};
    private static final long[] KINDS = {0, 1, 7, 3, 2, 0, 5, 6, 4, 0};

    /** Two narrow ones and two wide enough to be multiplied in integers. */
    private static Map<String, Integer> heads() {
        Map<String, Integer> heads = new LinkedHashMap<>();
        heads.put("roles", 7);
        heads.put("dependents", 130);
        heads.put("factuality", 1);
        heads.put("governors", 128);
        return heads;
    }

    @Test
    void aLeanNetworkSaysWhatTheExportedOneSaid() throws Exception {
        byte[] lean = Lean.lean(EXPORTED);
        for (Map.Entry<String, Integer> head : HEADS.entrySet()) {
            float[] expected = run(EXPORTED, head.getKey());
            float[] found = run(lean, head.getKey());
            assertThat(found).hasSize(IDS.length * head.getValue());
            double error = 0;
            double size = 0;
            for (int i = 0; i < found.length; i++) {
                error += Math.abs(found[i] - expected[i]);
                size += Math.abs(expected[i]);
            }
            assertThat(error / size).as(head.getKey()).isLessThan(.06);
        }
    }

    @Test
    void aNetworkThatIsLeanAlreadyIsNotTakenForAnExportedOne() throws Exception {
        byte[] lean = Lean.lean(EXPORTED);
        assertThatThrownBy(() -> Lean.lean(lean))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("embeddings.LayerNorm");
    }

    @Test
    void largeWeightsAreBytesAndOperatorsAreFew() throws Exception {
        Graph graph = GraphReader.read(Lean.lean(EXPORTED));
        assertThat(graph.nodes()).extracting(Node::operator).doesNotContain("Div", "Erf", "Softmax", "Transpose");
        assertThat(graph.nodes().size()).isLessThan(12 + 3 * 11 + 6);
        assertThat(graph.tensors().values())
                .filteredOn(t -> t.name().endsWith(".weight") && t.extent(0) * t.extent(1) >= 32 * 32)
                .hasSize(3 * 6 + 1)
                .allMatch(t -> t.type() == org.readout.bench.onnx.Tensor.INT8);
    }

    @Test
    void aHeadThatIsNotLinearIsRefused() throws Exception {
        Graph graph = GraphReader.read(EXPORTED);
        List<Node> nodes = new java.util.ArrayList<>(graph.nodes());
        nodes.add(new Node("Tanh", "", List.of("roles"), List.of("bent"), List.of()));
        List<Graph.Port> outputs =
                List.of(new Graph.Port("bent", 1, graph.outputs().getFirst().shape()));
        byte[] file = GraphWriter.write(new Graph(14, nodes, graph.tensors(), graph.inputs(), outputs));
        assertThatThrownBy(() -> Lean.lean(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bent");
    }

    @Test
    void aFileThatIsCutAnywhereIsRefused() {
        for (int length = 0; length < EXPORTED.length; length += 997) {
            byte[] cut = Arrays.copyOf(EXPORTED, length);
            assertThatThrownBy(() -> GraphReader.read(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatIsReadIsWrittenAgain() throws Exception {
        assertThat(GraphWriter.write(GraphReader.read(EXPORTED))).isEqualTo(EXPORTED);
    }

    @Test
    void theSumLiesBesideTheFile(@TempDir Path folder) throws Exception {
        Path in = Files.write(folder.resolve("in.onnx"), EXPORTED);
        Path out = folder.resolve("out.onnx");
        Lean.run(out, in);
        String sum = Files.readString(folder.resolve("out.onnx.sha256"), StandardCharsets.US_ASCII);
        assertThat(sum).matches("[0-9a-f]{64}\n");
    }

    @Test
    void bytesKeepWithinHalfAStepOfTheNumbers() {
        float[] values = {.5f, -100, .25f, 3, -.125f, 127};
        Quantized columns = Quantized.columns(values, 2);
        Quantized rows = Quantized.rows(values, 2);
        for (int i = 0; i < values.length; i++) {
            float column = columns.scales()[i % 2];
            float row = rows.scales()[i / 2];
            assertThat(columns.bytes()[i] * column).isCloseTo(values[i], within(column * .501f));
            assertThat(rows.bytes()[i] * row).isCloseTo(values[i], within(row * .501f));
        }
    }

    private static float[] run(byte[] model, String output) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {1, IDS.length};
        try (OrtSession session = environment.createSession(model);
                OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(IDS), shape);
                OnnxTensor kinds = OnnxTensor.createTensor(environment, LongBuffer.wrap(KINDS), shape);
                OrtSession.Result result = session.run(Map.of("input_ids", ids, "token_type_ids", kinds))) {
            FloatBuffer buffer = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
            float[] values = new float[buffer.remaining()];
            buffer.get(values);
            return values;
        }
    }
}
