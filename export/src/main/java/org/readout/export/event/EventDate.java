package org.readout.export.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.readout.export.ExportOptions;
import org.readout.model.Article;
import org.readout.model.DayRange;
import org.readout.model.Event;
import org.readout.model.Time;

/** The days of an event, as far as its text gives them. */
final class EventDate {
    private EventDate() {}

    /** The days; the publication day only where the text gives no time at all and the user asked for that. */
    static @Nullable DayRange days(@Nullable Time time, @Nullable LocalDate published, ExportOptions options) {
        if (time != null) {
            return time.days();
        }
        return options.publicationDates() && published != null ? DayRange.day(published) : null;
    }

    /** The day, where it is one: "in March" is none. */
    static @Nullable LocalDate day(@Nullable DayRange days) {
        return days != null && days.first().equals(days.last()) ? days.first() : null;
    }

    static @Nullable LocalDate day(Event event, Article article, ExportOptions options) {
        return day(days(event.time(), article.date(), options));
    }
}
