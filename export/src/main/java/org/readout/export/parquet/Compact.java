package org.readout.export.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Thrift's compact protocol, as far as Parquet's headers need it.
 *
 * @see <a href="https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md">Thrift compact protocol</a>
 */
final class Compact {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    Compact number(int field, int value) {
        header(field, I32);
        zigzag(value);
        return this;
    }

    Compact number(int field, long value) {
        header(field, I64);
        zigzag(value);
        return this;
    }

    Compact text(int field, String value) {
        header(field, BINARY);
        binary(value);
        return this;
    }

    Compact begin(int field) {
        header(field, STRUCT);
        return begin();
    }

    /** A struct that is an element of a list, or the outermost. */
    Compact begin() {
        outer.push(last);
        last = 0;
        return this;
    }

    Compact end() {
        out.write(0);
        last = outer.pop();
        return this;
    }

    Compact structs(int field, int size) {
        return list(field, size, STRUCT);
    }

    Compact numbers(int field, List<Integer> values) {
        list(field, values.size(), I32);
        values.forEach(this::zigzag);
        return this;
    }

    Compact texts(int field, List<String> values) {
        list(field, values.size(), BINARY);
        values.forEach(this::binary);
        return this;
    }

    private Compact list(int field, int size, int type) {
        header(field, LIST);
        if (size < 15) {
            out.write(size << 4 | type);
        } else {
            out.write(0xF0 | type);
            varint(size);
        }
        return this;
    }

    private void header(int field, int type) {
        int step = field - last;
        if (step > 0 && step <= 15) {
            out.write(step << 4 | type);
        } else {
            out.write(type);
            zigzag(field);
        }
        last = field;
    }

    private void binary(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    private void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
