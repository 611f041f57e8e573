package org.readout.export.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.readout.export.table.Column;

/**
 * One column of one row group: a data page of plain values with levels that say which cells are empty.
 *
 * @param bytes page header and page, as they go to the file
 * @param plainSize what they would be without compression
 */
record Chunk(byte[] bytes, int plainSize) {
    private static final int PLAIN = 0;
    private static final int RLE = 3;

    static Chunk of(Column.Type type, List<@Nullable Object> cells) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        byte[] levels = levels(cells);
        page.writeBytes(little(4).putInt(levels.length).array());
        page.writeBytes(levels);
        values(page, type, cells);
        byte[] plain = page.toByteArray();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        Compact header = new Compact();
        header.begin()
                .number(1, 0)
                .number(2, plain.length)
                .number(3, packed.size())
                .begin(5)
                .number(1, cells.size())
                .number(2, PLAIN)
                .number(3, RLE)
                .number(4, RLE)
                .end()
                .end();
        byte[] head = header.bytes();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(packed.toByteArray());
        return new Chunk(all.toByteArray(), head.length + plain.length);
    }

    /** Runs of empty (0) and filled (1) cells: a length, shifted left by one, and the value. */
    private static byte[] levels(List<@Nullable Object> cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int start = 0;
        while (start < cells.size()) {
            boolean filled = cells.get(start) != null;
            int end = start;
            while (end < cells.size() && (cells.get(end) != null) == filled) {
                end++;
            }
            int header = (end - start) << 1;
            while ((header & ~0x7F) != 0) {
                out.write((header & 0x7F) | 0x80);
                header >>>= 7;
            }
            out.write(header);
            out.write(filled ? 1 : 0);
            start = end;
        }
        return out.toByteArray();
    }

    private static void values(ByteArrayOutputStream out, Column.Type type, List<@Nullable Object> cells) {
        int bits = 0;
        int count = 0;
        for (Object cell : cells) {
            switch (cell) {
                case null -> {}
                case String words -> {
                    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
                    out.writeBytes(little(4).putInt(bytes.length).array());
                    out.writeBytes(bytes);
                }
                case Long number -> out.writeBytes(little(8).putLong(number).array());
                case Double number -> out.writeBytes(little(8).putDouble(number).array());
                case LocalDate day ->
                    out.writeBytes(little(4).putInt((int) day.toEpochDay()).array());
                case Boolean truth -> {
                    bits |= (truth ? 1 : 0) << count;
                    if (++count == 8) {
                        out.write(bits);
                        bits = 0;
                        count = 0;
                    }
                }
                default -> throw new IllegalArgumentException("a cell of " + type + " cannot hold " + cell);
            }
        }
        if (count > 0) {
            out.write(bits);
        }
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
