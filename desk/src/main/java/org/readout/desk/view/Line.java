package org.readout.desk.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.story.page.Labels;

/**
 * A finding or a sentence as a list shows it.
 *
 * @param article the article's id
 * @param finding the finding's id; empty for a sentence
 * @param type a word: statement, event, attendance, position, sentence
 * @param who who speaks, acts, comes or wants; empty where nobody is known
 * @param whoKey the key of that one's page; null where there is none
 * @param did what is done, in a few words: "said", "says it will come"
 * @param text the words that matter: what was said, what was wanted
 * @param runs the sentence with the finding's words marked
 * @param notes what else is known, short
 * @param reviewed what a person decided of it; null where nobody did
 * @param day the day it belongs to: the publication day
 * @param href where it stands
 */
public record Line(
        String article,
        String finding,
        String type,
        String who,
        @Nullable String whoKey,
        String did,
        String text,
        List<Marks.Run> runs,
        List<String> notes,
        @Nullable String reviewed,
        @Nullable LocalDate day,
        @Nullable String outlet,
        @Nullable String headline,
        String href) {

    public @Nullable String whoHref() {
        return whoKey == null ? null : Href.actor(whoKey);
    }

    /** The sentence itself. */
    String sentence() {
        return runs.stream().map(Marks.Run::text).collect(Collectors.joining());
    }

    /** Outlet and day. */
    public String where() {
        String from = outlet == null ? "unknown outlet" : outlet;
        return day == null ? from : from + ", " + Labels.day(day);
    }

    /** Headline, or that it has none. */
    public String title() {
        return headline == null ? "report without a headline" : headline;
    }
}
