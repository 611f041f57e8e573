package org.readout.find;

import java.util.ArrayList;
import java.util.List;
import org.readout.find.attendance.AttendanceFinder;
import org.readout.find.clause.Mender;
import org.readout.find.event.EventFinder;
import org.readout.find.gathering.GatheringFinder;
import org.readout.find.gathering.Gatherings;
import org.readout.find.position.PositionFinder;
import org.readout.find.statement.StatementFinder;
import org.readout.language.Chain;
import org.readout.language.Document;
import org.readout.language.Language;
import org.readout.language.Later;
import org.readout.language.Mention;
import org.readout.language.Sentence;
import org.readout.model.Article;
import org.readout.model.Attendance;
import org.readout.model.Event;
import org.readout.model.Findings;
import org.readout.model.Name;
import org.readout.model.Position;
import org.readout.model.Statement;
import org.readout.model.Uncoded;

/**
 * One article to its findings: the whole way from text to statements, events, attendance and positions. Thread-safe; made
 * once by {@link #load}.
 */
public final class Extractor implements AutoCloseable {
    private final Language language;
    private final StatementFinder statements;
    private final GatheringFinder gatherings;
    private final EventFinder events;
    private final Mender mender;
    private final AttendanceFinder attendance;
    private final PositionFinder positions;

    private Extractor(
            Language language,
            StatementFinder statements,
            GatheringFinder gatherings,
            EventFinder events,
            Mender mender,
            AttendanceFinder attendance,
            PositionFinder positions) {
        this.language = language;
        this.statements = statements;
        this.gatherings = gatherings;
        this.events = events;
        this.mender = mender;
        this.attendance = attendance;
        this.positions = positions;
    }

    /** Loads models and data files. @throws IllegalStateException when one is missing or damaged, saying which */
    public static Extractor load() {
        Later<Language> language = Later.of(Language::load);
        StatementFinder statements = new StatementFinder();
        GatheringFinder gatherings = GatheringFinder.load();
        EventFinder events = EventFinder.load();
        Mender mender = Mender.load();
        AttendanceFinder attendance = AttendanceFinder.load();
        PositionFinder positions = PositionFinder.load();
        return new Extractor(language.get(), statements, gatherings, events, mender, attendance, positions);
    }

    /** Everything found in an article. */
    public Findings extract(Article article) {
        return find(analyse(article));
    }

    /** The language layers alone: what {@link #find} reads. */
    public Document analyse(Article article) {
        return language.analyse(article);
    }

    /** Everything found in an analysed article. */
    public Findings find(Document document) {
        List<Uncoded> uncoded = new ArrayList<>();
        List<Statement> said = statements.find(document);
        Document mended = mender.mend(document);
        Gatherings gathered = gatherings.find(mended, said);
        List<Event> done = events.find(mended, said, gathered, uncoded::add);
        List<Attendance> attending = attendance.find(mended, said, gathered, uncoded::add);
        List<Position> wanted = positions.find(document, said, uncoded::add);
        return new Findings(
                document.article(),
                document.sentences().stream().map(Sentence::span).toList(),
                said,
                done,
                gathered.list(),
                attending,
                wanted,
                document.times(),
                names(document),
                uncoded);
    }

    private static List<Name> names(Document document) {
        List<Name> names = new ArrayList<>();
        for (Mention mention : document.mentions()) {
            if (mention.kind() == Mention.Kind.NAME) {
                Chain chain = document.chain(mention);
                names.add(new Name(mention.span(), mention.text(), chain.type(), chain.actor(), chain.id()));
            }
        }
        return names;
    }

    @Override
    public void close() {
        language.close();
    }
}
