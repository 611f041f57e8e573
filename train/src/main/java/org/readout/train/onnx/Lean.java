package org.readout.train.onnx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.readout.bench.onnx.GraphReader;
import org.readout.bench.onnx.GraphWriter;

/** {@code readout train lean OUT.onnx IN.onnx}: writes the network that ships from the one that training exported. */
public final class Lean {
    private Lean() {}

    /**
     * Reads an exported encoder with linear heads and writes the same in 8-bit integers and fused operators, with its
     * SHA-256 in a file beside it.
     *
     * @throws IOException when a file cannot be read or written, or is no network
     * @throws IllegalArgumentException when the network is no such encoder, saying what is missing
     */
    public static void run(Path out, Path exported) throws IOException {
        byte[] lean = lean(Files.readAllBytes(exported));
        Files.write(out, lean);
        Path sum = out.resolveSibling(out.getFileName() + ".sha256");
        Files.writeString(sum, sha256(lean) + "\n", StandardCharsets.US_ASCII);
    }

    /** The lean file of an exported one. */
    static byte[] lean(byte[] exported) throws IOException {
        return GraphWriter.write(LeanGraph.of(EncoderReader.read(GraphReader.read(exported))));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
