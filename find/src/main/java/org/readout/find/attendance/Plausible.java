package org.readout.find.attendance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.model.ActorMention;
import org.readout.model.Attendance;
import org.readout.model.Attendance.Status;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Statement.Anonymity;

/**
 * A last look at what was found: somebody who only says it is not the one who comes, words that name nobody do not come,
 * and what an unnamed source says of others is expected, not announced.
 */
final class Plausible {
    private static final int WORDS = 4;
    private static final Set<String> ABSTRACT = Set.of(
            "possibility",
            "prospect",
            "fact",
            "hope",
            "hopes",
            "chance",
            "idea",
            "decision",
            "reaction",
            "question",
            "lack",
            "absence",
            "presence",
            "spectacle",
            "outcome",
            "likelihood",
            "news",
            "ready",
            "likely",
            "unlikely");
    private static final Set<String> SUPPOSING = Set.of("if", "whether", "unless");

    private Plausible() {}

    /** The finding as it can be told; null when it cannot. @param statements by id */
    static @Nullable Attendance check(Attendance told, String text, Map<String, Statement> statements) {
        ActorMention who = told.who();
        Attendance found =
                told.status() == Status.ANNOUNCED && isSupposed(told, text) ? with(told, Status.POSSIBLE) : told;
        boolean nobody = who.actor() == null && who.name() == null;
        if (nobody && Arrays.stream(who.text().split("\\s+")).limit(WORDS).anyMatch(ABSTRACT::contains)) {
            return null;
        }
        Statement said = found.saidBy() == null ? null : statements.get(found.saidBy());
        if (said == null || said.source() == null) {
            return found;
        }
        if (isOnlySpeaker(who, said, text)) {
            return null;
        }
        boolean self = said.source().who().key().equals(who.key());
        boolean unnamed = said.source().anonymity() == Anonymity.ANONYMOUS;
        return found.status() == Status.ANNOUNCED && unnamed && !self ? with(found, Status.EXPECTED) : found;
    }

    /** "If he decides to come": the words right before who it is suppose it. */
    private static boolean isSupposed(Attendance found, String text) {
        int start = found.who().spans().getFirst().start();
        int sentence = Math.min(start, found.evidence().sentence().start());
        String before = text.substring(sentence, start).strip().toLowerCase(Locale.ROOT);
        int last = before.lastIndexOf(' ') + 1;
        return SUPPOSING.contains(before.substring(last));
    }

    /** Whether who comes is named by the words of the source alone, outside what it says. */
    private static boolean isOnlySpeaker(ActorMention who, Statement said, String text) {
        return said.source() != null
                && !isInfinitive(said, text)
                && who.spans().stream()
                        .allMatch(w -> within(w, said.source().who().spans()))
                && who.spans().stream().noneMatch(w -> within(w, said.content()))
                && said.source().anonymity() == Anonymity.ANONYMOUS;
    }

    /** "the envoys agreed to stay away": those who say it are those who do it. */
    private static boolean isInfinitive(Statement said, String text) {
        String content = said.content().getFirst().of(text);
        return content.startsWith("to ") || content.startsWith("not to ");
    }

    private static boolean within(Span word, java.util.List<Span> spans) {
        return spans.stream().anyMatch(s -> s.contains(word));
    }

    private static Attendance with(Attendance a, Status status) {
        return new Attendance(
                a.id(),
                a.who(),
                a.gathering(),
                status,
                a.saidBy(),
                a.speaker(),
                a.asOf(),
                a.hedge(),
                a.evidence(),
                a.why());
    }
}
