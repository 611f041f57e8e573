package org.readout.export.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.export.Version;
import org.readout.export.table.Column;
import org.readout.export.table.Row;
import org.readout.export.table.Rows;
import org.readout.export.table.Table;

/**
 * Rows as an Apache Parquet file: every column optional, plain encoding, gzip, a row group for every {@value #GROUP}
 * rows. The same rows give the same bytes.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/">The Parquet file format</a>
 */
public final class ParquetRows implements Rows {
    private static final int GROUP = 10_000;
    private static final int GZIP = 2;
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final Table table;
    private final OutputStream out;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private long position;
    private long rows;

    /**
     * What the footer says of a column of a row group.
     *
     * @param plain its bytes without compression
     * @param packed its bytes in the file
     */
    private record Placed(long offset, long plain, long packed) {}

    private record Group(List<Placed> chunks, long rows) {}

    public ParquetRows(Table table, OutputStream out) throws IOException {
        this.table = table;
        this.out = out;
        table.columns().forEach(c -> columns.add(new ArrayList<>()));
        write(MAGIC);
    }

    @Override
    public void add(Row row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(row.cell(i));
        }
        if (columns.getFirst().size() == GROUP) {
            flush();
        }
    }

    private void flush() throws IOException {
        int size = columns.getFirst().size();
        if (size == 0) {
            return;
        }
        List<Placed> chunks = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Chunk chunk = Chunk.of(table.columns().get(i).type(), columns.get(i));
            chunks.add(new Placed(position, chunk.plainSize(), chunk.bytes().length));
            write(chunk.bytes());
            columns.get(i).clear();
        }
        groups.add(new Group(chunks, size));
        rows += size;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
            byte[] footer = footer();
            write(footer);
            write(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(footer.length)
                    .array());
            write(MAGIC);
        }
    }

    private byte[] footer() {
        Compact meta = new Compact();
        meta.begin().number(1, 1).structs(2, table.columns().size() + 1);
        meta.begin().text(4, "schema").number(5, table.columns().size()).end();
        table.columns().forEach(column -> element(meta, column));
        meta.number(3, rows).structs(4, groups.size());
        groups.forEach(group -> group(meta, group));
        meta.text(6, Version.NAME + " version " + Version.NUMBER).end();
        return meta.bytes();
    }

    private static void element(Compact meta, Column column) {
        meta.begin().number(1, physical(column.type())).number(3, 1).text(4, column.name());
        switch (column.type()) {
            case TEXT -> meta.number(6, 0).begin(10).begin(1).end().end();
            case DATE -> meta.number(6, 6).begin(10).begin(6).end().end();
            case INTEGER, DECIMAL, TRUTH -> {}
        }
        meta.end();
    }

    private static int physical(Column.Type type) {
        return switch (type) {
            case TRUTH -> 0;
            case DATE -> 1;
            case INTEGER -> 2;
            case DECIMAL -> 5;
            case TEXT -> 6;
        };
    }

    private void group(Compact meta, Group group) {
        long total = 0;
        meta.begin().structs(1, group.chunks.size());
        for (int i = 0; i < group.chunks.size(); i++) {
            Placed placed = group.chunks.get(i);
            Column column = table.columns().get(i);
            total += placed.plain;
            meta.begin()
                    .number(2, placed.offset)
                    .begin(3)
                    .number(1, physical(column.type()))
                    .numbers(2, List.of(0, 3))
                    .texts(3, List.of(column.name()))
                    .number(4, GZIP)
                    .number(5, group.rows)
                    .number(6, placed.plain)
                    .number(7, placed.packed)
                    .number(9, placed.offset)
                    .end()
                    .end();
        }
        meta.number(2, total).number(3, group.rows).end();
    }
}
