package org.readout.bench.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The protocol buffers' wire format: a message as the list of its fields. */
final class Wire {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private Wire() {}

    /**
     * One field: a number for the scalar types, bytes for strings, nested messages and packed lists.
     *
     * @param number the field's number in its message
     * @param isScalar whether {@code scalar} holds the value, else {@code bytes}
     * @param scalar the integer, or the bits of a fixed-size number
     */
    record Field(int number, boolean isScalar, long scalar, ByteBuffer bytes) {
        String text() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }

        /** The numbers of a repeated integer field, packed or single. */
        void integers(List<Long> out) throws IOException {
            if (isScalar) {
                out.add(scalar);
                return;
            }
            ByteBuffer in = bytes.duplicate();
            while (in.hasRemaining()) {
                out.add(varint(in));
            }
        }
    }

    /** The fields of a message, in order. @throws IOException when it is cut or no such message */
    static List<Field> fields(ByteBuffer message) throws IOException {
        ByteBuffer in = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        List<Field> fields = new ArrayList<>();
        ByteBuffer none = ByteBuffer.allocate(0);
        while (in.hasRemaining()) {
            long tag = varint(in);
            int number = (int) (tag >>> 3);
            int type = (int) (tag & 7);
            switch (type) {
                case VARINT -> fields.add(new Field(number, true, varint(in), none));
                case FIXED64 -> fields.add(new Field(number, true, take(in, 8).getLong(), none));
                case FIXED32 -> fields.add(new Field(number, true, take(in, 4).getInt(), none));
                case BYTES -> fields.add(new Field(number, false, 0, take(in, varint(in))));
                default -> throw new IOException("no ONNX file: wire type " + type);
            }
        }
        return fields;
    }

    private static ByteBuffer take(ByteBuffer in, long length) throws IOException {
        if (length < 0 || length > in.remaining()) {
            throw new IOException("the ONNX file is cut");
        }
        ByteBuffer part = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + (int) length);
        return part;
    }

    private static long varint(ByteBuffer in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (!in.hasRemaining()) {
                throw new IOException("the ONNX file is cut");
            }
            byte part = in.get();
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IOException("no ONNX file: a number of more than ten bytes");
    }

    /** A message in the making. */
    static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message integer(int field, long value) {
            varint((long) field << 3 | VARINT);
            varint(value);
            return this;
        }

        Message real(int field, float value) {
            varint((long) field << 3 | FIXED32);
            int bits = Float.floatToRawIntBits(value);
            for (int shift = 0; shift < 32; shift += 8) {
                out.write(bits >>> shift);
            }
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message nested) {
            return bytes(field, nested.bytes());
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | BYTES);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
