package org.readout.bench.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Event;
import org.readout.model.EventType;
import org.readout.model.Findings;
import org.readout.model.Published;
import org.readout.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Whether the meeting or call that a briefing's title names is found from its body alone: an event of type CONSULT with
 * both parties, dated to the day of publication or one of the three days before it. The title is not read.
 *
 * <p>{@code --errors} lists what was missed and what was found in its place.
 */
public final class ReadoutsMeasure implements Measure {
    private static final int DAYS = 3;
    private static final List<String> NAMES = List.of("id", "published_time", "actor", "counterpart");
    private final Supplier<Function<Article, Findings>> extractor;

    /** @param extractor what reads an article; asked once for each run */
    public ReadoutsMeasure(Supplier<Function<Article, Findings>> extractor) {
        this.extractor = extractor;
    }

    @Override
    public String name() {
        return "readouts";
    }

    @Override
    public String describes() {
        return "the meeting that a briefing's title names, found from the body alone (a folder of readouts) [--errors]";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        Map<String, Titled> gold = gold(data.resolve("gold_from_titles.tsv"));
        Function<Article, Findings> extract = extractor.get();
        ObjectMapper json = new ObjectMapper();
        long seen = 0;
        long typed = 0;
        long met = 0;
        long dated = 0;
        for (String line : Files.readAllLines(data.resolve("docs.jsonl"), StandardCharsets.UTF_8)) {
            JsonNode doc = json.readTree(line);
            Titled titled = gold.get(doc.path("id").asString(""));
            if (titled == null) {
                continue;
            }
            seen++;
            Findings findings = extract.apply(article(doc, titled.day()));
            String text = findings.article().text();
            List<Event> consults = findings.events().stream()
                    .filter(e -> e.type() == EventType.CONSULT)
                    .toList();
            List<Event> parties = consults.stream()
                    .filter(e -> titled.actor().among(e, text)
                            && titled.counterpart().among(e, text))
                    .toList();
            boolean when = parties.stream().anyMatch(e -> onDay(e, titled.day()));
            typed += consults.isEmpty() ? 0 : 1;
            met += parties.isEmpty() ? 0 : 1;
            dated += when ? 1 : 0;
            if (!when && options.containsKey("errors")) {
                report.note((parties.isEmpty() ? "PARTIES " : "DATE ") + titled + "\n    "
                        + text.substring(0, Math.min(260, text.length())).replace('\n', ' '));
                consults.forEach(e -> report.note("    " + e.id() + " " + Parties.labels(e.sources()) + " > "
                        + Parties.labels(e.targets()) + " " + e.time()));
            }
        }
        report.figure("readouts.briefings", seen);
        report.figure("readouts.consult.recall", rate(typed, seen));
        report.figure("readouts.parties.recall", rate(met, seen));
        report.figure("readouts.recall", rate(dated, seen));
    }

    private static double rate(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static boolean onDay(Event event, LocalDate published) {
        if (event.time() == null || event.time().days() == null) {
            return false;
        }
        LocalDate first = event.time().days().first();
        LocalDate last = event.time().days().last();
        return !last.isBefore(published.minusDays(DAYS)) && !first.isAfter(published);
    }

    private static Article article(JsonNode doc, LocalDate day) {
        String text = doc.path("text").asString("");
        return Article.builder(doc.path("id").asString(""), "text", text)
                .blocks(paragraphs(text))
                .published(Published.on(day, "metadata"))
                .build();
    }

    private static List<Block> paragraphs(String text) {
        List<Block> blocks = new java.util.ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf("\n\n", from);
            end = end < 0 ? text.length() : end;
            if (!text.substring(from, end).isBlank()) {
                blocks.add(new Block(new Span(from, end), Block.Kind.PARAGRAPH));
            }
            from = end + 2;
        }
        return blocks;
    }

    /** The file writes some letters as {@code \xE9}. */
    private static String plain(String field) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            if (field.startsWith("\\x", i) && i + 4 <= field.length()) {
                out.append((char) Integer.parseInt(field.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                out.append(field.charAt(i));
            }
        }
        return out.toString();
    }

    /** What a title names. */
    private record Titled(LocalDate day, Parties actor, Parties counterpart) {}

    private static Map<String, Titled> gold(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Map<String, Titled> out = new LinkedHashMap<>();
        List<String> columns = List.of(lines.getFirst().split("\t", -1));
        int[] at = new int[NAMES.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = columns.indexOf(NAMES.get(i));
            if (at[i] < 0) {
                throw new IOException(file + ": no column " + NAMES.get(i));
            }
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split("\t", -1);
            out.put(
                    f[at[0]],
                    new Titled(
                            LocalDate.parse(f[at[1]].substring(0, 10)),
                            new Parties(plain(f[at[2]])),
                            new Parties(plain(f[at[3]]))));
        }
        return out;
    }
}
