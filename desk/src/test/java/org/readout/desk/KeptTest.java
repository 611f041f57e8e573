package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.desk.page.Csv;
import org.readout.desk.page.Table;

/** The files that the desk keeps of others are those whose hashes are noted; and its CSV starts no formula. */
class KeptTest {
    private static final Path KEPT = Path.of("src/main/resources/org/readout/desk/page/kept");

    @Test
    void keptLibrariesAreUnchanged() throws Exception {
        List<String> lines = Files.readAllLines(KEPT.resolve("KEPT")).stream()
                .filter(l -> !l.startsWith("#"))
                .toList();
        assertThat(lines).hasSize(2);
        for (String line : lines) {
            String[] parts = line.split("\\s+");
            assertThat(hash(KEPT.resolve(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        }
    }

    private static String hash(Path file) throws IOException, java.security.NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void noCellStartsAFormula() {
        Table table = Table.of("t", "a", "b")
                .row("=1+1", "@SUM(A1)")
                .row(" -2", "+3")
                .row(-2, "say \"yes\", or\nno")
                .build();
        assertThat(Csv.write(table))
                .isEqualTo("a,b\r\n'=1+1,'@SUM(A1)\r\n' -2,'+3\r\n-2,\"say \"\"yes\"\", or\nno\"\r\n");
    }
}
