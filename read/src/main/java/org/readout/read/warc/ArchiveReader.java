package org.readout.read.warc;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.readout.model.Article;
import org.readout.model.Limits;
import org.readout.read.html.HtmlReader;
import org.readout.read.source.FormatReader;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;

/**
 * Reads web archives: each page of HTML that was answered with status 200 is an article under the address it was fetched
 * from. What is no page (requests, images, redirects, notes) is passed over in silence; a page that cannot be read is
 * named; where the archive itself is damaged, reading ends. The day of the capture is not taken for that of publication.
 */
public final class ArchiveReader implements FormatReader {
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> PACKINGS = Set.of("", "identity", "gzip", "x-gzip", "deflate");
    private static final String BEGIN = "WARC/";

    private final HtmlReader pages = new HtmlReader();

    @Override
    public boolean recognises(Source source) {
        if (!isPacked(source)) {
            return source.head().startsWith(BEGIN);
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(source.bytes()))) {
            byte[] start = unpacked.readNBytes(BEGIN.length());
            return new String(start, StandardCharsets.ISO_8859_1).equals(BEGIN);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPacked(Source source) {
        byte[] b = source.bytes();
        return b.length > 2 && b[0] == 0x1F && (b[1] & 0xFF) == 0x8B;
    }

    @Override
    public void read(Source source, Consumer<Article> sink, Consumer<String> problems) throws Unreadable {
        int records = 0;
        int found = 0;
        // jwarc would unpack as well, but without an end
        try (InputStream bytes = new ByteArrayInputStream(source.bytes());
                WarcReader archive =
                        new WarcReader(new Unpacked(isPacked(source) ? new GZIPInputStream(bytes) : bytes))) {
            archive.setLenient(true);
            for (Optional<WarcRecord> record = next(archive); record.isPresent(); record = next(archive)) {
                records++;
                if (record.get() instanceof WarcResponse response) {
                    if (++found > Limits.PACKAGE_ARTICLES) {
                        problems.accept("has more than " + Limits.PACKAGE_ARTICLES + " answers; the rest is left out");
                        return;
                    }
                    List<Article> read = new ArrayList<>();
                    page(response, source.name() + "#" + records, read, problems);
                    read.forEach(sink);
                    found += read.isEmpty() ? -1 : 0;
                }
            }
        } catch (IOException e) {
            throw new Unreadable("is damaged after " + records + " records: " + reason(e), e);
        }
        if (found == 0) {
            problems.accept("is an archive without a page that can be read");
        }
    }

    /** jwarc meets malformed headers with exceptions of any kind. */
    private static Optional<WarcRecord> next(WarcReader archive) throws IOException {
        try {
            return archive.next();
        } catch (RuntimeException e) {
            throw new IOException("a record's head is malformed", e);
        }
    }

    private void page(WarcResponse response, String name, List<Article> read, Consumer<String> problems) {
        String target = "?";
        try {
            target = String.valueOf(response.target());
            Source page = source(response, name, target);
            if (page != null) {
                pages.read(page, read::add, _ -> {});
            }
        } catch (Unreadable e) {
            problems.accept("page " + target + " " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            problems.accept("page " + target + " is damaged");
        }
    }

    /** The page as it was answered; null where it was something else. */
    private static @Nullable Source source(WarcResponse response, String name, String target)
            throws IOException, Unreadable {
        boolean isWeb = target.startsWith("http://") || target.startsWith("https://");
        if (!isWeb || !response.contentType().base().toString().equals("application/http")) {
            return null;
        }
        HttpResponse answer = response.http();
        String type = answer.contentType().base().toString().toLowerCase(Locale.ROOT);
        if (answer.status() != 200 || !PAGES.contains(type)) {
            return null;
        }
        String packing =
                answer.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        if (!PACKINGS.contains(packing)) {
            throw new Unreadable("is packed in a way that is not known: " + packing);
        }
        byte[] bytes = answer.bodyDecoded().stream().readNBytes(Limits.PAGE_BYTES + 1);
        if (bytes.length == 0) {
            throw new Unreadable("is empty");
        }
        String charset = answer.contentType().parameters().get("charset");
        return new Source(name, bytes, charset, target);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case Unpacked.TooMuch _ -> "it unpacks to more than " + Unpacked.MOST + " bytes";
            case EOFException _ -> "it breaks off";
            default -> "a record is malformed";
        };
    }
}
