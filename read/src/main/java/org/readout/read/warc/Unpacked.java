package org.readout.read.warc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An archive's bytes once unpacked, with an end: packed zeros unpack to a thousand times their size. */
final class Unpacked extends FilterInputStream {
    /** Sixteen times the largest file that is read; archives of pages are packed to a fifth or so. */
    static final long MOST = 512L * 1024 * 1024;

    private long count;

    /** There was more than is ever read. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    Unpacked(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        add(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        add(read);
        return read;
    }

    private void add(int more) throws TooMuch {
        count += Math.max(0, more);
        if (count > MOST) {
            throw new TooMuch();
        }
    }
}
