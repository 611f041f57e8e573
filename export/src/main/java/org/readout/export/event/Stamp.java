package org.readout.export.event;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;

/** Moments as GDELT writes them: YYYYMMDDHHMMSS in UTC. */
final class Stamp {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    private Stamp() {}

    /** When an article was published; midnight where only the day is known, null where nothing is. */
    static @Nullable Long of(Article article) {
        if (article.published() == null) {
            return null;
        }
        OffsetDateTime time = article.published().time();
        return Long.valueOf(
                time == null
                        ? DAY.format(article.published().date()) + "000000"
                        : SECONDS.format(time.withOffsetSameInstant(ZoneOffset.UTC)));
    }
}
