package org.readout.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.readout.model.Article;
import org.readout.read.feed.FeedReader;
import org.readout.read.html.HtmlReader;
import org.readout.read.iptc7901.WireReader;
import org.readout.read.jsonl.JsonReader;
import org.readout.read.newsml.NewsMlReader;
import org.readout.read.source.FormatReader;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;
import org.readout.read.text.TextReader;
import org.readout.read.warc.ArchiveReader;
import org.readout.read.web.Fetcher;
import org.readout.read.xml.OtherXml;

/** Reads what a user names. Thread-safe. */
public final class Reader {
    /** The name of standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    /** Archives are packed as a rule, which no other input may be. */
    private static final FormatReader ARCHIVE = new ArchiveReader();

    /** In the order they are asked whether they know an input; text takes what is left. */
    private static final List<FormatReader> FORMATS = List.of(
            ARCHIVE,
            new WireReader(),
            new NewsMlReader(),
            new FeedReader(),
            new HtmlReader(),
            new JsonReader(),
            new OtherXml(),
            new TextReader());

    private final ReadOptions options;
    private final Supplier<Fetcher> fetcher;

    public Reader(ReadOptions options) {
        this.options = options;
        this.fetcher = new Once<>(() -> new Fetcher(options.allowPrivate(), options.maxBytes(), options.deadline()));
    }

    /**
     * Reads an input named on the command line: a file, a folder, an http or https address, or "-" for standard input.
     * Never throws for bad input.
     *
     * @param sink given each article as soon as it is read; what it throws comes out of this method
     * @param problems told what could not be read, with the input's name and the reason
     */
    public void read(String input, Consumer<Article> sink, Consumer<Problem> problems) {
        if (input.equals(STANDARD_INPUT)) {
            read(input, System.in, sink, problems);
            return;
        }
        if (ADDRESS.matcher(input).matches()) {
            address(input, sink, problems);
            return;
        }
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            problems.accept(new Problem(input, "is no name that a file can have"));
            return;
        }
        if (Files.isDirectory(path)) {
            new Folder(path, options.maxFiles(), file -> file(file, sink, problems), problems).walk();
        } else if (!Files.exists(path)) {
            problems.accept(new Problem(input, "there is no such file or folder"));
        } else {
            file(path, sink, problems);
        }
    }

    /** Reads bytes already in hand. @param name what articles and problems are named after */
    public void read(String name, byte[] bytes, Consumer<Article> sink, Consumer<Problem> problems) {
        read(Source.of(name, bytes), sink, problems);
    }

    /** Reads a stream to its end or to the limit; does not close it. @param name what articles and problems are named after */
    public void read(String name, InputStream stream, Consumer<Article> sink, Consumer<Problem> problems) {
        byte[] bytes;
        try {
            bytes = stream.readNBytes(options.maxBytes() + 1);
        } catch (IOException e) {
            problems.accept(new Problem(name, "cannot be read: " + Reasons.of(e)));
            return;
        }
        if (bytes.length > options.maxBytes()) {
            problems.accept(new Problem(name, tooLarge()));
        } else {
            read(Source.of(name, bytes), sink, problems);
        }
    }

    private void file(Path path, Consumer<Article> sink, Consumer<Problem> problems) {
        try (InputStream stream = Files.newInputStream(path)) {
            String lower = path.toString().toLowerCase(Locale.ROOT);
            if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
                lines(path.toString(), stream, sink, problems);
            } else if (Files.size(path) > options.maxBytes()) {
                problems.accept(new Problem(path.toString(), tooLarge()));
            } else {
                read(path.toString(), stream, sink, problems);
            }
        } catch (IOException | SecurityException e) {
            problems.accept(new Problem(path.toString(), Reasons.of(e)));
        }
    }

    /** JSON Lines are read as they come, so that a file may be of any size; only a line is bounded. */
    private void lines(String name, InputStream stream, Consumer<Article> sink, Consumer<Problem> problems)
            throws IOException {
        Handover handover = new Handover(options.date(), sink);
        LineStream lines = new LineStream(stream, options.maxBytes());
        int number = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            number++;
            String bare = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (lines.wasCut()) {
                problems.accept(new Problem(name, "line " + number + " " + tooLarge()));
            } else if (!bare.isBlank()) {
                JsonReader.line(bare, name, number, handover, reason -> problems.accept(new Problem(name, reason)));
            }
        }
        if (handover.count() == 0 && number == 0) {
            problems.accept(new Problem(name, "is empty"));
        }
    }

    private void address(String address, Consumer<Article> sink, Consumer<Problem> problems) {
        try {
            Source source = fetcher.get().page(address);
            Consumer<String> reasons = reason -> problems.accept(new Problem(address, reason));
            read(source, new Following(fetcher.get(), sink, reasons), problems);
        } catch (Unreadable e) {
            problems.accept(new Problem(address, String.valueOf(e.getMessage())));
        }
    }

    private String tooLarge() {
        return "is larger than " + options.maxBytes() + " bytes, the limit for one input";
    }

    /** Reads what was fetched, as it is: a feed's items are not followed to their pages. */
    public void read(Source source, Consumer<Article> sink, Consumer<Problem> problems) {
        Optional<String> refusal = ARCHIVE.recognises(source) ? Optional.empty() : Signature.refusal(source.bytes());
        if (refusal.isPresent()) {
            problems.accept(new Problem(source.name(), refusal.get()));
            return;
        }
        Handover handover = new Handover(options.date(), sink);
        try {
            FormatReader format = FORMATS.stream()
                    .filter(reader -> reader.recognises(source))
                    .findFirst()
                    .orElseThrow();
            format.read(source, handover, reason -> problems.accept(new Problem(source.name(), reason)));
        } catch (Unreadable e) {
            problems.accept(new Problem(source.name(), String.valueOf(e.getMessage())));
        } catch (RuntimeException | StackOverflowError e) {
            if (handover.takerFailed()) {
                throw e;
            }
            problems.accept(new Problem(source.name(), "cannot be read: a fault in the reader (" + e + ")"));
        }
    }
}
