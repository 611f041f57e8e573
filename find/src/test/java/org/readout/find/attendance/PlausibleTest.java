package org.readout.find.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.model.ActorMention;
import org.readout.model.Attendance;
import org.readout.model.Attendance.Status;
import org.readout.model.Evidence;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Statement.Anonymity;

/** A finding as the frames give it, and as it can be told: who | found | source | anonymity | told. */
class PlausibleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            If Merz decides to come, it ends.            | Merz            | ANNOUNCED |            |           | POSSIBLE
            Merz decided to come.                        | Merz            | ANNOUNCED |            |           | ANNOUNCED
            Merz will come, an official said.            | Merz            | ANNOUNCED | an official | ANONYMOUS | EXPECTED
            Merz will come, an official said.            | an official     | ANNOUNCED | an official | ANONYMOUS | nobody
            The hope of the two is to attend.            | The hope of the two | EXPECTED |         |           | nobody
            """)
    void tells(String text, String who, Status found, String source, String anonymity, String told) {
        Span words = new Span(text.indexOf(who), text.indexOf(who) + who.length());
        Span sentence = new Span(0, text.length());
        String name = who.startsWith("The hope") ? null : who;
        ActorMention mention = new ActorMention(who, List.of(words), name, null);
        Evidence evidence = new Evidence("a", List.of(words), sentence);
        Attendance attendance = new Attendance(
                "a1", mention, "g1", found, source == null ? null : "s1", null, null, null, evidence, List.of());
        Attendance checked = Plausible.check(
                attendance, text, source == null ? Map.of() : Map.of("s1", statement(text, source, anonymity)));
        assertThat(checked == null ? "nobody" : checked.status().name()).isEqualTo(told);
    }

    private static Statement statement(String text, String source, String anonymity) {
        Span span = new Span(text.indexOf(source), text.indexOf(source) + source.length());
        Span content = new Span(0, text.indexOf(','));
        return new Statement(
                "s1",
                new Statement.Source(
                        new ActorMention(source, List.of(span), source, null), Anonymity.valueOf(anonymity)),
                List.of(),
                List.of(content),
                Statement.Kind.INDIRECT,
                null,
                null,
                null,
                null,
                null,
                new Evidence("a", List.of(content), new Span(0, text.length())),
                List.of());
    }
}
