package org.readout.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.Published;
import org.readout.read.parts.Dates;

/**
 * Hands articles on, dated: by themselves, else by the user, else by a date in the file's name. Remembers whether it was
 * the taker that failed, so that a fault of the taker is never reported as one of the input.
 */
final class Handover implements Consumer<Article> {
    private static final Pattern IN_NAME =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d-[01]\\d-[0-3]\\d|(?:19|20)\\d{6}T\\d{4}(?:\\d\\d)?Z)(?!\\d)");

    private final @Nullable LocalDate date;
    private final Consumer<Article> taker;
    private boolean takerFailed;
    private int count;

    Handover(@Nullable LocalDate date, Consumer<Article> taker) {
        this.date = date;
        this.taker = taker;
    }

    @Override
    public void accept(Article article) {
        count++;
        Article dated = dated(article);
        takerFailed = true;
        taker.accept(dated);
        takerFailed = false;
    }

    boolean takerFailed() {
        return takerFailed;
    }

    int count() {
        return count;
    }

    private Article dated(Article article) {
        if (article.published() != null) {
            return article;
        }
        if (date != null) {
            return article.withPublished(Published.on(date, "--date"));
        }
        if (article.url() != null) {
            return article;
        }
        Path name = Path.of(article.file().replace('\0', '_')).getFileName();
        Matcher m = IN_NAME.matcher(name == null ? "" : name.toString());
        return m.find()
                ? Dates.parse(m.group(1))
                        .map(when -> article.withPublished(when.published("file name")))
                        .orElse(article)
                : article;
    }
}
