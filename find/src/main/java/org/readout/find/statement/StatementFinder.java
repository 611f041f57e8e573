package org.readout.find.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.language.Document;
import org.readout.language.RoleSpan;
import org.readout.model.ActorMention;
import org.readout.model.Evidence;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Why;

/** Finds who said what. Stateless once made; share one. */
public final class StatementFinder {
    private static final String NAME = "statement";

    private final CueLexicon cues = CueLexicon.load();
    private final Linker linker = new Linker(LinkModel.load());
    private final SourceClasses sources = new SourceClasses();
    private final CueClause clause = new CueClause(cues);
    private final Credible credible = new Credible(cues);
    private final RaisedSubjects raised = new RaisedSubjects(cues);
    private final NestedAttributions nested = new NestedAttributions(cues);

    /** The statements of an article in the order of the text; each nested one follows the one that it stands in. */
    public List<Statement> find(Document document) {
        Quotations quotations = Quotations.of(document);
        LinkContext in = new LinkContext(document, SpanRepair.mend(document, quotations), cues);
        List<Statement> statements = new ArrayList<>();
        for (Linked joined : Confirmations.shared(document, withCuesLeft(document, linker.link(in)))) {
            Linked tidy = BareQuotations.spoken(
                    document,
                    in.quotations,
                    raised.lowered(
                            document,
                            whole(document, Fragments.tidy(document, in.quotations, Passives.mend(document, joined)))));
            if (Silences.isSilence(document, tidy)
                    || Occasions.isOccasion(document, in.quotations, tidy)
                    || !credible.believes(document, in.quotations, tidy)) {
                continue;
            }
            Confirmations.Pair pair = Confirmations.of(document, tidy);
            add(document, in.quotations, pair.first(), "tagger-and-linker", statements);
            if (pair.second() != null) {
                statements.add(
                        statement(document, in.quotations, pair.second(), null, "confirmation", statements.size()));
            }
        }
        return List.copyOf(statements);
    }

    /** The attributions with those of cues that no content was joined to, where syntax tells it; in their order. */
    private List<Linked> withCuesLeft(Document document, List<Linked> linked) {
        List<Linked> out = new ArrayList<>(linked);
        for (RoleSpan cue : document.roles()) {
            boolean left = cue.role() == RoleSpan.Role.CUE
                    && linked.stream()
                            .allMatch(l -> l.cue() == null || !l.cue().span().overlaps(cue.span()));
            Linked found = left ? nested.at(document, cue) : null;
            if (found != null && linked.stream().noneMatch(l -> overlaps(l, found))) {
                int at = 0;
                while (at < out.size() && first(out.get(at)) < cue.first()) {
                    at++;
                }
                out.add(at, found);
            }
        }
        return out;
    }

    private static boolean overlaps(Linked a, Linked b) {
        Span said = b.contents().getFirst().span();
        RoleSpan inner = a.cue();
        boolean held = inner != null
                && a.source() == null
                && said.contains(inner.span())
                && a.contents().stream().allMatch(c -> said.contains(c.span()));
        if (held) {
            return false; // "she is expected to come, two officials said": what nobody is named for stands inside
        }
        return a.contents().stream().anyMatch(c -> c.span().overlaps(said))
                || (a.source() != null && a.source().span().overlaps(said));
    }

    private static int first(Linked linked) {
        RoleSpan cue = linked.cue();
        return cue == null ? linked.contents().getFirst().first() : cue.first();
    }

    private static Linked whole(Document document, Linked linked) {
        return new Linked(Speakers.whole(document, linked.source()), linked.cue(), linked.contents());
    }

    private void add(Document document, Quotations quotations, Linked linked, String rule, List<Statement> statements) {
        Statement outer = statement(document, quotations, linked, null, rule, statements.size());
        statements.add(outer);
        List<Statement> containers = new ArrayList<>(List.of(outer));
        for (RoleSpan content : linked.contents()) {
            for (Linked inner : nested.in(document, content)) {
                Statement found = statement(
                        document, quotations, inner, innermost(containers, inner), "nested-clause", statements.size());
                statements.add(found);
                containers.add(found);
            }
        }
    }

    private static String innermost(List<Statement> containers, Linked inner) {
        Span content = inner.contents().getFirst().span();
        for (Statement container : containers.reversed()) {
            if (container.content().stream().anyMatch(s -> s.contains(content) && !s.equals(content))) {
                return container.id();
            }
        }
        return containers.getFirst().id();
    }

    private Statement statement(
            Document document, Quotations quotations, Linked linked, @Nullable String within, String rule, int number) {
        RoleSpan source = linked.source();
        RoleSpan cue = linked.cue();
        List<Span> content = linked.contents().stream()
                .flatMap(c -> Fragments.read(document, c.span()).stream())
                .toList();
        List<Span> all = new ArrayList<>(content);
        if (source != null) {
            all.add(source.span());
        }
        if (cue != null) {
            all.add(cue.span());
        }
        all.sort(null);
        ActorMention addressee = clause.addressee(document, linked);
        return new Statement(
                "s" + (number + 1),
                source == null
                        ? null
                        : new Statement.Source(
                                Speakers.who(document, source.span()),
                                sources.of(document, source.span(), Speakers.in(document, source.span()))),
                cue == null ? List.of() : List.of(cue.span()),
                content,
                quotations.kind(content),
                addressee,
                clause.medium(document, linked, addressee),
                clause.time(document, linked),
                clause.hedge(document, linked),
                within,
                new Evidence(document.article().id(), all, document.sentenceSpan(all)),
                why(document, cue, rule));
    }

    private List<Why> why(Document document, @Nullable RoleSpan cue, String rule) {
        List<Why> why = new ArrayList<>();
        why.add(new Why(NAME, rule, null));
        if (cue != null) {
            Optional<CueLexicon.Match> match = cues.find(document.tokens(), cue.first(), cue.end()).stream()
                    .findFirst();
            match.ifPresent(m -> why.add(new Why(
                    NAME, "cues.tsv: " + m.entry().words(), m.entry().cueClass().name())));
        }
        return why;
    }
}
