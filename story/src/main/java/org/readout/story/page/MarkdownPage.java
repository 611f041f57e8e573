package org.readout.story.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.story.Brief;
import org.readout.story.Brief.ArticleEntry;
import org.readout.story.Brief.Changes;
import org.readout.story.Brief.EventEntry;
import org.readout.story.Brief.GatheringEntry;
import org.readout.story.Brief.Participant;
import org.readout.story.Brief.PositionEntry;
import org.readout.story.Brief.Proof;
import org.readout.story.Brief.Standing;
import org.readout.story.Brief.StatementEntry;
import org.readout.story.Brief.StatusReport;
import org.readout.story.Brief.TimelineEntry;
import org.readout.story.Brief.Who;

/** A brief as Markdown: the same lines as the HTML page, each with its evidence as a numbered footnote. */
public final class MarkdownPage implements BriefFormat {
    @Override
    public void write(Brief brief, Appendable out) throws IOException {
        new OneBrief(brief, out).write();
    }

    /** The state that all parts of one page share. */
    private static final class OneBrief {
        private final Brief brief;
        private final Appendable out;
        private final Map<String, Article> articles = new HashMap<>();
        private final List<String> notes = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        OneBrief(Brief brief, Appendable out) {
            this.brief = brief;
            this.out = out;
            brief.articles().forEach(a -> articles.put(a.article().id(), a.article()));
        }

        void write() throws IOException {
            line("# " + escape(brief.title()));
            line("");
            line("*As of " + (brief.asOf() == null ? "an unknown date" : brief.asOf()) + ". "
                    + Labels.count(brief.articles().size(), "article") + ", "
                    + Labels.count(brief.origins().size(), "independent origin") + ".*");
            changes(brief.changed());
            gatherings();
            timeline("How did we get to this point?", brief.timeline());
            positions();
            timeline("What happened the last time?", brief.precedents());
            contradictions();
            statements();
            events();
            sources();
            footnotes();
        }

        private void changes(@Nullable Changes changes) throws IOException {
            if (changes == null) {
                return;
            }
            heading("What changed since " + changes.since());
            for (Changes.Change change : changes.changes()) {
                String before = change.before() == null ? "" : " (before: " + escape(change.before()) + ")";
                line("- **" + change.kind().name().toLowerCase(Locale.ROOT) + "** " + escape(change.text()) + before);
            }
        }

        private void gatherings() throws IOException {
            if (brief.gatherings().isEmpty()) {
                return;
            }
            heading("Who's coming?");
            for (GatheringEntry g : brief.gatherings()) {
                line("");
                line("### " + escape(Labels.capital(g.label())));
                line("");
                line(Labels.of(g.state())
                        + (g.when() == null ? "" : " · " + Labels.when(g.when()))
                        + (g.place() == null ? "" : " · " + escape(g.place().name()))
                        + (g.hosts().isEmpty() ? "" : " · hosted by " + names(g.hosts()))
                        + refs(g.proofs()));
                line("");
                for (Participant p : g.participants()) {
                    line("- **" + escape(p.who().name()) + "**: " + Labels.of(p.status()) + known(p.standing()));
                    for (StatusReport h : p.history()) {
                        line("  - " + (h.asOf() == null ? "" : h.asOf() + ": ") + Labels.of(h.status())
                                + (h.speaker() == null ? "" : ", says " + escape(h.speaker()))
                                + refs(List.of(h.proof())));
                    }
                }
            }
        }

        private void timeline(String title, List<TimelineEntry> entries) throws IOException {
            if (entries.isEmpty()) {
                return;
            }
            heading(title);
            for (TimelineEntry t : entries) {
                line("- " + (t.when() == null ? "" : "**" + escape(t.when()) + "**: ") + escape(t.text())
                        + (t.future() ? " *(to come)*" : "") + known(t.standing()) + refs(t.proofs()));
            }
        }

        private void positions() throws IOException {
            if (brief.positions().isEmpty()) {
                return;
            }
            heading("What could be on the table?");
            Map<String, List<PositionEntry>> parties = new LinkedHashMap<>();
            brief.positions()
                    .forEach(p -> parties.computeIfAbsent(p.who().name(), k -> new ArrayList<>())
                            .add(p));
            for (Map.Entry<String, List<PositionEntry>> party : parties.entrySet()) {
                line("- **" + escape(party.getKey()) + "**");
                for (PositionEntry p : party.getValue()) {
                    line("  - " + Labels.of(p.stance()) + " *" + escape(p.issue()) + "*: " + escape(p.text())
                            + (p.replaced() == null
                                    ? ""
                                    : " (before: " + Labels.of(p.replaced().stance()) + ")")
                            + known(p.standing()) + refs(p.proofs()));
                }
            }
        }

        private void contradictions() throws IOException {
            if (brief.contradictions().isEmpty()) {
                return;
            }
            heading("Where reports contradict each other");
            for (Brief.Contradiction c : brief.contradictions()) {
                line("- " + escape(c.about()));
                for (Brief.Contradiction.Side side : c.sides()) {
                    line("  - " + escape(side.text()) + known(side.standing()) + refs(side.proofs()));
                }
            }
        }

        private void statements() throws IOException {
            if (brief.statements().isEmpty()) {
                return;
            }
            heading("On the record");
            for (StatementEntry s : brief.statements()) {
                String who = s.who() == null ? "No source named" : s.who().name();
                String asWritten = s.source() == null || s.source().equals(who) ? "" : " (\"" + s.source() + "\")";
                line("- **" + escape(who) + "**" + escape(asWritten) + " *" + escape(s.cue()) + "*"
                        + (s.when() == null ? "" : " (" + Labels.when(s.when()) + ")")
                        + (s.addressee() == null ? "" : ", to " + escape(s.addressee())) + ": " + escape(s.text())
                        + known(s.standing()) + refs(s.proofs()));
            }
        }

        private void events() throws IOException {
            if (brief.events().isEmpty()) {
                return;
            }
            heading("What happened, coded");
            for (EventEntry e : brief.events()) {
                line("- `" + e.type() + "` " + names(e.sources())
                        + (e.targets().isEmpty() ? "" : " → " + names(e.targets()))
                        + ", " + Labels.of(e.factuality()) + (e.when() == null ? "" : ", " + e.when()) + ": "
                        + escape(e.text()) + known(e.standing()) + refs(e.proofs()));
            }
        }

        private void sources() throws IOException {
            heading("Sources");
            Map<String, String> origins =
                    brief.origins().stream().collect(Collectors.toMap(Brief.Origin::id, Brief.Origin::name));
            for (ArticleEntry entry : brief.articles()) {
                Article a = entry.article();
                line("- " + escape(a.title()) + " — "
                        + escape(a.outlet() == null ? "outlet unknown" : a.outlet()) + ", "
                        + (a.date() == null ? "no date" : a.date()) + ", `" + a.fileName() + "`; origin: "
                        + escape(origins.getOrDefault(entry.origin(), entry.origin())) + " ("
                        + Labels.of(entry.relation()) + ")");
            }
            for (String note : brief.notes()) {
                line("- " + escape(note));
            }
        }

        private void footnotes() throws IOException {
            line("");
            for (int i = 0; i < notes.size(); i++) {
                line("[^" + (i + 1) + "]: " + notes.get(i));
            }
        }

        private String names(List<Who> whos) {
            return whos.stream().map(w -> escape(w.name())).collect(Collectors.joining(", "));
        }

        private static String known(Standing s) {
            return " *[" + Labels.of(s) + "]*";
        }

        private String refs(List<Proof> proofs) {
            StringBuilder refs = new StringBuilder();
            for (Proof proof : proofs) {
                Article article = articles.get(proof.article());
                if (article == null) {
                    continue;
                }
                String note = "`" + article.fileName() + "`: "
                        + escape(proof.sentence().of(article.text()));
                int number = numbers.computeIfAbsent(note, n -> {
                    notes.add(n);
                    return notes.size();
                });
                refs.append("[^").append(number).append(']');
            }
            return refs.toString();
        }

        private void heading(String text) throws IOException {
            line("");
            line("## " + escape(text));
            line("");
        }

        private void line(String text) throws IOException {
            out.append(text).append('\n');
        }

        /** On one line, and without anything that Markdown or HTML would read as markup. */
        private static String escape(String text) {
            String flat = text.replaceAll("\\s+", " ").strip();
            StringBuilder safe = new StringBuilder(flat.length() + 16);
            for (int i = 0; i < flat.length(); i++) {
                char c = flat.charAt(i);
                if ("\\`*_[]<>#|".indexOf(c) >= 0) {
                    safe.append('\\');
                }
                safe.append(c == '&' ? "&amp;" : String.valueOf(c));
            }
            return safe.toString();
        }
    }
}
