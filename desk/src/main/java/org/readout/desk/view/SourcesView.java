package org.readout.desk.view;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.readout.desk.Section;
import org.readout.desk.Web;
import org.readout.desk.page.Answer;
import org.readout.desk.page.Table;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.ArticleFilter;
import org.readout.ledger.Page;
import org.readout.model.Article;
import org.readout.model.Findings;
import org.readout.model.Statement;
import org.readout.model.Statement.Anonymity;
import org.readout.story.Brief;
import org.readout.story.Brief.ArticleEntry.Relation;
import org.readout.story.lines.Cast;
import org.readout.story.origin.Origins;
import org.readout.story.origin.Report;
import org.readout.story.page.Labels;

/** Where the record comes from: how much of each outlet rests on unnamed sources, and who copies whom. */
public final class SourcesView implements Section {
    /** The latest articles that the page reads. */
    private static final int READ = 300;

    private final Reading reading;

    public SourcesView(Reading reading) {
        this.reading = reading;
    }

    /** An outlet. @param anonymous statements by unnamed sources only @param own articles that are its own reports */
    public record Outlet(
            String name, int articles, int own, int statements, int named, int institutions, int anonymous) {
        /** The share of unnamed sources among statements with a source, in whole percent. */
        public int share() {
            int known = named + institutions + anonymous;
            return known == 0 ? 0 : Math.round(100f * anonymous / known);
        }

        public String href() {
            return Href.outlet(name);
        }

        /** Statements whose text gives no source at all. */
        public int sourceless() {
            return statements - named - institutions - anonymous;
        }

        /** The share in words. */
        public String words() {
            return share() + "%";
        }
    }

    /** Articles of one outlet that go back to another. */
    public record Copying(String outlet, String from, String how, int articles, List<Place> places) {}

    /** An article by its title. */
    public record Place(String title, String href) {}

    /** The page. */
    public record Provenance(
            List<Outlet> outlets, List<Copying> copies, List<Brief.Origin> origins, int read, boolean more) {
        /** Origins of several articles, or that others credit. */
        public List<Brief.Origin> shared() {
            return origins.stream().filter(o -> o.articles().size() != 1).toList();
        }

        /** Origins of one article each. */
        public List<Brief.Origin> alone() {
            return origins.stream().filter(o -> o.articles().size() == 1).toList();
        }

        /** An origin's name: that of an outlet, or of a file without its folders. */
        public String name(Brief.Origin origin) {
            return Article.fileName(origin.name());
        }
    }

    @Override
    public void add(Web web) {
        web.view("/sources", this::sources);
    }

    private Answer sources(Context request) {
        ArticleFilter filter = new ArticleFilter(
                Given.text(request, "outlet"),
                Given.day(request, "from"),
                Given.day(request, "to"),
                Given.text(request, "story"));
        var latest = reading.articles(filter, Page.first(READ));
        List<Findings> findings =
                reading.findings(latest.items().stream().map(ArticleEntry::id).toList());
        if (findings.isEmpty()) {
            Provenance none = new Provenance(List.of(), List.of(), List.of(), 0, false);
            return new Answer("Sources", "sources", "sources.jte", none, tables(none));
        }
        Origins origins = Origins.of(Cast.unified(findings));
        Provenance page = new Provenance(
                outlets(origins.reports()), copies(origins), origins.origins(), findings.size(), latest.next() != null);
        return new Answer("Sources", "sources", "sources.jte", page, tables(page));
    }

    private static String outlet(Article article) {
        return article.outlet() == null ? "unknown outlet" : article.outlet();
    }

    private static List<Outlet> outlets(List<Report> reports) {
        Map<String, Outlet> outlets = new TreeMap<>();
        for (Report report : reports) {
            int[] by = new int[3];
            for (Statement s : report.findings().statements()) {
                if (s.source() != null) {
                    by[group(s.source().anonymity())]++;
                }
            }
            boolean own = report.relation() == Relation.ORIGINAL || report.relation() == Relation.UPDATE;
            Outlet one = new Outlet(
                    outlet(report.article()),
                    1,
                    own ? 1 : 0,
                    report.findings().statements().size(),
                    by[0],
                    by[1],
                    by[2]);
            outlets.merge(
                    one.name(),
                    one,
                    (a, b) -> new Outlet(
                            a.name,
                            a.articles + b.articles,
                            a.own + b.own,
                            a.statements + b.statements,
                            a.named + b.named,
                            a.institutions + b.institutions,
                            a.anonymous + b.anonymous));
        }
        return outlets.values().stream()
                .sorted(Comparator.comparingInt((Outlet o) -> -o.articles()).thenComparing(Outlet::name))
                .toList();
    }

    private static int group(Anonymity anonymity) {
        return switch (anonymity) {
            case NAMED, ROLE -> 0;
            case INSTITUTION, DOCUMENT -> 1;
            case ANONYMOUS -> 2;
        };
    }

    private static List<Copying> copies(Origins origins) {
        Map<String, String> names = new HashMap<>();
        origins.origins().forEach(o -> names.put(o.id(), o.name()));
        Map<String, Copying> copies = new TreeMap<>();
        for (Report report : origins.reports()) {
            if (report.relation() != Relation.COPY && report.relation() != Relation.CREDITS) {
                continue;
            }
            Article a = report.article();
            String from = Article.fileName(names.getOrDefault(report.origin(), report.origin()));
            Place place = new Place(a.title(), Href.article(a.id()));
            Copying one = new Copying(outlet(a), from, Labels.of(report.relation()), 1, List.of(place));
            copies.merge(one.outlet + "\n" + from + "\n" + one.how, one, (x, y) -> {
                List<Place> places = new ArrayList<>(x.places);
                places.addAll(y.places);
                return new Copying(x.outlet, x.from, x.how, x.articles + 1, places);
            });
        }
        return copies.values().stream()
                .sorted(Comparator.comparingInt((Copying c) -> -c.articles()).thenComparing(Copying::outlet))
                .toList();
    }

    private static List<Table> tables(Provenance page) {
        Table.Builder outlets = Table.of(
                "outlets", "outlet", "articles", "own", "statements", "named", "institutions", "anonymous", "share");
        page.outlets()
                .forEach(o -> outlets.row(
                        o.name, o.articles, o.own, o.statements, o.named, o.institutions, o.anonymous, o.share()));
        Table.Builder copies = Table.of("copies", "outlet", "from", "how", "articles");
        page.copies().forEach(c -> copies.row(c.outlet, c.from, c.how, c.articles));
        Table.Builder origins = Table.of("origins", "name", "articles");
        page.origins().forEach(o -> origins.row(o.name(), o.articles().size()));
        return List.of(outlets.build(), copies.build(), origins.build());
    }
}
