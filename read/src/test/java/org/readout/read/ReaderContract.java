package org.readout.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.readout.model.Article;
import org.readout.model.Block;

/**
 * What every format's reader promises, whatever it is given. A reader's test extends this and says in one line what a
 * good input looks like. Only ASCII letters and "é" may stand in it.
 */
@Timeout(60)
public abstract class ReaderContract {
    private static final String NOTHING_TO_READ = "cannot be read: a fault in the reader";

    /** A name with the ending that such files have. */
    protected abstract String name();

    /** A good input with at least one article whose text has the words "the delegation" and "café". */
    protected abstract String good();

    /** The same with something inside, as deep as said; null for formats without nesting. */
    protected String nested(int depth) {
        return null;
    }

    /** What was read and what was reported. */
    public record Outcome(List<Article> articles, List<Problem> problems) {
        public Article only() {
            assertThat(problems).isEmpty();
            assertThat(articles).hasSize(1);
            return articles.getFirst();
        }
    }

    public static Outcome read(String name, byte[] bytes) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        new Reader(ReadOptions.usual()).read(name, bytes, outcome.articles::add, outcome.problems::add);
        return outcome;
    }

    public static Outcome read(String name, String text) {
        return read(name, text.getBytes(UTF_8));
    }

    /** Reads and checks what must hold for any input at all. */
    private Outcome survives(byte[] bytes) {
        Outcome outcome = read(name(), bytes);
        assertThat(outcome.articles().size() + outcome.problems().size())
                .as("an article or a reason")
                .isPositive();
        assertThat(outcome.problems()).allSatisfy(problem -> {
            assertThat(problem.input()).isEqualTo(name());
            assertThat(problem.reason())
                    .isNotBlank()
                    .doesNotContain(NOTHING_TO_READ)
                    .doesNotContain("Exception");
        });
        for (Article article : outcome.articles()) {
            assertThat(article.text()).isNotBlank();
            for (Block block : article.blocks()) {
                assertThat(block.span().of(article.text())).isNotBlank();
            }
        }
        return outcome;
    }

    @Test
    void readsAGoodInput() {
        Outcome outcome = survives(good().getBytes(UTF_8));
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.articles().getFirst().text())
                .contains("the delegation")
                .contains("café");
    }

    @Test
    void readsItTheSameWayTwice() {
        assertThat(read(name(), good()).articles().getFirst().toBuilder()
                        .source(null)
                        .build())
                .isEqualTo(read(name(), good()).articles().getFirst().toBuilder()
                        .source(null)
                        .build());
    }

    @Test
    void readsByteOrderMarks() {
        assertThat(survives(("\uFEFF" + good()).getBytes(UTF_8))
                        .articles()
                        .getFirst()
                        .text())
                .contains("café");
        assertThat(survives(joined(
                                new byte[] {(byte) 0xFF, (byte) 0xFE},
                                undeclared().getBytes(UTF_16LE)))
                        .articles()
                        .getFirst()
                        .text())
                .contains("café");
        assertThat(survives(joined(
                                new byte[] {(byte) 0xFE, (byte) 0xFF},
                                undeclared().getBytes(UTF_16BE)))
                        .articles()
                        .getFirst()
                        .text())
                .contains("café");
    }

    @Test
    void readsLatinBytesWithoutADeclaration() {
        assertThat(survives(undeclared().getBytes(Charset.forName("windows-1252")))
                        .articles()
                        .getFirst()
                        .text())
                .contains("the delegation");
    }

    @Test
    void believesBytesBeforeAWrongDeclaration() {
        String lying = good().replace("UTF-8", "ISO-8859-1").replace("utf-8", "iso-8859-1");
        assertThat(survives(lying.getBytes(UTF_8)).articles().getFirst().text()).contains("café");
    }

    @Test
    void survivesBeingCutAnywhere() {
        byte[] bytes = good().getBytes(UTF_8);
        for (int i = 0; i < 50; i++) {
            survives(Arrays.copyOf(bytes, bytes.length * i / 50));
        }
    }

    @Test
    void survivesDamage() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = good().getBytes(UTF_8);
            for (int i = 0; i < 1 + round / 10; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            survives(bytes);
        }
    }

    @Test
    void survivesNoise() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            byte[] noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            survives(noise);
            String start = good().substring(0, Math.min(20, good().length()));
            survives(joined(start.getBytes(UTF_8), noise));
        }
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(survives(new byte[0]).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("empty"));
    }

    @Test
    void refusesGzipWithAHint() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(good().getBytes(UTF_8));
        }
        assertThat(survives(packed.toByteArray()).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("gzip"));
    }

    @Test
    void readsNoFileThatADocumentPointsTo(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret-word");
        String reference = "<!DOCTYPE x [<!ENTITY leak SYSTEM \"" + secret.toUri() + "\">]>";
        int root = good().indexOf("<", good().startsWith("<?") ? good().indexOf("?>") : 0);
        String hostile = root < 0 ? reference + good() : good().substring(0, root) + reference + good().substring(root);
        Outcome outcome = survives(
                hostile.replace("the delegation", "&leak; the delegation").getBytes(UTF_8));
        assertThat(outcome.articles()).allSatisfy(a -> assertThat(a.text()).doesNotContain("the-secret-word"));
    }

    @Test
    void isNotBlownUpByEntities() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"boom\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append("]>");
        int root = good().indexOf("<", good().startsWith("<?") ? good().indexOf("?>") : 0);
        String hostile = root < 0 ? bomb + good() : good().substring(0, root) + bomb + good().substring(root);
        Outcome outcome = survives(
                hostile.replace("the delegation", "&a11; the delegation").getBytes(UTF_8));
        assertThat(outcome.articles())
                .allSatisfy(a -> assertThat(a.text().length()).isLessThan(20_000));
    }

    @Test
    void survivesDeepNesting() {
        String deep = nested(200_000);
        if (deep != null) {
            survives(deep.getBytes(UTF_8));
        }
    }

    @Test
    void refusesAHundredMegabytesOfOneLine() {
        byte[] start = good().getBytes(UTF_8);
        byte[] line = new byte[100 * 1024 * 1024];
        Arrays.fill(line, (byte) 'a');
        System.arraycopy(start, 0, line, 0, start.length);
        long begun = System.nanoTime();
        Outcome outcome = survives(line);
        assertThat(outcome.problems()).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    private String undeclared() {
        return good().replace(" encoding=\"UTF-8\"", "").replace("<meta charset=\"utf-8\">", "");
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
