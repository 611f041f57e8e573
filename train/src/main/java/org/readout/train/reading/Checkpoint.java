package org.readout.train.reading;

import ai.djl.ndarray.NDArray;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named arrays in a file: a count and, for each, its name, shape and little values. Written beside its place and moved
 * there, so that a kill leaves the last whole one.
 */
final class Checkpoint {
    private static final int MAGIC = 0x52444F32;

    private Checkpoint() {}

    static void write(Path file, Map<String, NDArray> arrays, List<Integer> numbers) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside), 1 << 20))) {
            out.writeInt(MAGIC);
            out.writeInt(numbers.size());
            for (int number : numbers) {
                out.writeInt(number);
            }
            out.writeInt(arrays.size());
            for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
                long[] shape = entry.getValue().getShape().getShape();
                out.writeUTF(entry.getKey());
                out.writeInt(shape.length);
                for (long size : shape) {
                    out.writeLong(size);
                }
                float[] values = entry.getValue().toFloatArray();
                ByteBuffer bytes = ByteBuffer.allocate(values.length * 4);
                bytes.asFloatBuffer().put(values);
                out.writeInt(values.length);
                out.write(bytes.array());
            }
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    record Contents(List<Integer> numbers, Map<String, Tensor> arrays) {
        /** @throws IllegalArgumentException when it is of another network */
        Tensor array(String name) {
            Tensor tensor = arrays.get(name);
            if (tensor == null) {
                throw new IllegalArgumentException("the checkpoint is of another network: it has no " + name);
            }
            return tensor;
        }
    }

    /** @throws IOException naming the file when it is not a whole checkpoint */
    static Contents read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a checkpoint of the reading model");
            }
            List<Integer> numbers = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                numbers.add(in.readInt());
            }
            Map<String, Tensor> arrays = new LinkedHashMap<>();
            for (int n = in.readInt(); n > 0; n--) {
                String name = in.readUTF();
                long[] shape = new long[in.readInt()];
                for (int i = 0; i < shape.length; i++) {
                    shape[i] = in.readLong();
                }
                float[] values = new float[in.readInt()];
                ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(values.length * 4));
                bytes.asFloatBuffer().get(values);
                arrays.put(name, new Tensor(shape, values));
            }
            return new Contents(numbers, arrays);
        } catch (IOException | RuntimeException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
