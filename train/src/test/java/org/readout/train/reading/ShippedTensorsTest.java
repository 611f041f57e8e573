package org.readout.train.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.language.encoder.Encoder;
import org.readout.language.encoder.Head;

/** A training can go on from the model that ships: what is read from it writes the same model again. */
final class ShippedTensorsTest {
    @TempDir
    Path folder;

    @Test
    void whatShipsIsReadAndWrittenAgainUnchanged() throws IOException {
        Path shipped = folder.resolve("shipped.onnx");
        try (InputStream in = Encoder.class.getResourceAsStream("reading.onnx")) {
            Files.copy(in, shipped);
        }
        Map<String, Tensor> weights = OnnxTensors.read(shipped);
        for (Head head : Head.values()) {
            assertThat(weights).containsKeys(Network.name(head) + ".weight", Network.name(head) + ".bias");
        }
        String tags = "a|b\n".repeat((int) weights.get("head.tags.bias").shape()[0]);
        Path again = folder.resolve("again.onnx");
        Files.write(again, Export.model(weights, Map.of("tags", tags), false));
        Map<String, Tensor> second = OnnxTensors.read(again);
        assertThat(second.keySet()).isEqualTo(weights.keySet());
        weights.forEach((name, tensor) -> {
            assertThat(second.get(name).shape()).as(name).isEqualTo(tensor.shape());
            assertThat(difference(second.get(name).values(), tensor.values()))
                    .as(name)
                    .isLessThan(1e-6);
        });
    }

    private static double difference(float[] some, float[] others) {
        double largest = 0;
        for (int i = 0; i < others.length; i++) {
            largest = Math.max(largest, Math.abs(some[i] - others[i]));
        }
        return largest;
    }
}
