package org.readout.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.record.FindingsCodec;
import org.readout.ledger.record.Identity;
import org.readout.ledger.search.Query;
import org.readout.ledger.store.Database;
import org.readout.ledger.store.Postgres;
import org.readout.ledger.store.Sqlite;
import org.readout.model.Article;
import org.readout.model.Findings;

/**
 * Where articles and findings are kept: one SQLite file, or a PostgreSQL database that many share.
 *
 * <p>Whatever a method wrote is committed when it returns: it outlives a crash of the program and of the machine.
 * Thread-safe; several programs may use one ledger at once. Every method throws {@link LedgerException} when the database
 * fails, saying how.
 */
public final class Ledger implements AutoCloseable {
    private final Database database;
    private final InstantSource clock;
    private final Intake intake;
    private final Shelf shelf;

    Ledger(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        FindingsCodec codec = new FindingsCodec();
        this.intake = new Intake(database, codec);
        this.shelf = new Shelf(database, codec);
    }

    /** Opens a ledger's file, or makes it. @throws LedgerException when it is no ledger, or one of a newer version */
    public static Ledger open(Path file) {
        return new Ledger(Sqlite.open(file), InstantSource.system());
    }

    /**
     * Opens the ledger of a file's name, or of a JDBC URL ({@code jdbc:sqlite:FILE}, {@code
     * jdbc:postgresql://HOST/DATABASE?user=...}).
     *
     * @throws LedgerException when it is another database's URL, no ledger, or one of a newer version
     */
    public static Ledger open(String fileOrUrl) {
        if (fileOrUrl.startsWith("jdbc:sqlite:")) {
            return open(Path.of(fileOrUrl.substring("jdbc:sqlite:".length())));
        }
        if (fileOrUrl.startsWith("jdbc:postgresql:")) {
            return new Ledger(Postgres.open(fileOrUrl), InstantSource.system());
        }
        if (fileOrUrl.startsWith("jdbc:")) {
            throw new LedgerException("a ledger is a file or a jdbc:postgresql: address, and not " + fileOrUrl);
        }
        return open(Path.of(fileOrUrl));
    }

    /** Like {@link #open(String)}, but makes none. @throws LedgerException when there is no such file */
    public static Ledger existing(String fileOrUrl) {
        boolean isFile = !fileOrUrl.startsWith("jdbc:") || fileOrUrl.startsWith("jdbc:sqlite:");
        String file = fileOrUrl.startsWith("jdbc:sqlite:") ? fileOrUrl.substring("jdbc:sqlite:".length()) : fileOrUrl;
        if (isFile && !Files.exists(Path.of(file))) {
            throw new LedgerException(file + ": there is no such ledger");
        }
        return open(fileOrUrl);
    }

    /**
     * Adds an article with its findings: the article, its findings and what can be searched for, in one transaction. The
     * same words again are not stored twice; other words under the same address or id become its current version, and
     * the earlier ones are kept beside them.
     */
    public Added add(Findings findings) {
        return database.write(handle -> intake.add(handle, findings, now()));
    }

    /** Adds several in one transaction: all are in, or none. Faster than one by one; hold few enough for memory. */
    public List<Added> addAll(List<Findings> findings) {
        return database.write(handle -> {
            List<Added> added = new ArrayList<>();
            findings.forEach(f -> added.add(intake.add(handle, f, now())));
            return added;
        });
    }

    /** What {@link #add} would say of an article that is there already: to know before reading it costs anything. */
    public Optional<Added> known(Article article) {
        return database.read(handle -> Intake.known(handle, Identity.content(article)));
    }

    /** Puts a new reading of an article's current version in the place of the old one. Decisions on it stay. */
    public void renew(String id, Findings findings) {
        database.write(handle -> {
            intake.renew(handle, id, findings, now());
            return id;
        });
    }

    /** An article's current version. Its id is the ledger's. */
    public Optional<Article> article(String id) {
        return database.read(handle -> shelf.article(handle, id, null));
    }

    /** A version of an article. */
    public Optional<Article> article(String id, int version) {
        return database.read(handle -> shelf.article(handle, id, version));
    }

    /** The findings of an article's current version, as they were read. */
    public Optional<Findings> findings(String id) {
        return database.read(handle -> shelf.findings(handle, id, null));
    }

    /** The findings of a version. */
    public Optional<Findings> findings(String id, int version) {
        return database.read(handle -> shelf.findings(handle, id, version));
    }

    /** The findings of the current versions of several articles, in the order asked for; unknown ones are left out. */
    public List<Findings> findings(Collection<String> ids) {
        List<Shelf.Kept> kept = database.read(handle ->
                ids.stream().flatMap(id -> shelf.kept(handle, id).stream()).toList());
        // What costs is to unpack them, which needs no database.
        return kept.parallelStream().map(shelf::findings).toList();
    }

    /** All versions of an article, oldest first. */
    public List<ArticleEntry> versions(String id) {
        return database.read(handle -> shelf.versions(handle, id));
    }

    /** Current versions of articles, the latest published first. */
    public Paged<ArticleEntry> articles(ArticleFilter filter, Page page) {
        return database.read(handle -> shelf.articles(handle, filter, page));
    }

    /** What matches, the latest published first, within an article in the order of its text. */
    public Paged<Hit> search(Query query, Page page) {
        return database.read(handle -> shelf.search(handle, query, page));
    }

    /** How many passages match, counted up to {@code most}. */
    public int count(Query query, int most) {
        return database.read(handle -> shelf.count(handle, query, most));
    }

    /** Keeps what a person decided, and returns its number. */
    public long decide(Decision decision) {
        return database.write(handle -> Verdicts.keep(handle, decision, now()));
    }

    /** Takes a decision back. @return whether there was one of that number that held */
    public boolean undo(long number, String by) {
        return database.write(handle -> Verdicts.undo(handle, number, by, now()));
    }

    /** All that people decided, oldest first; what was taken back says so. */
    public List<Decision> decisions() {
        return database.read(Verdicts::all);
    }

    /** What people's decisions make of findings, as of now. */
    public Decided decided() {
        return new Decided(decisions());
    }

    /**
     * Keeps a brief as the next version of its story, unless the last one says the same.
     *
     * @param story the story's id; empty for the whole ledger
     * @param articles the ids of those it was made of, in its order
     * @param hash over all that it says
     * @param lines what each line says, as JSON
     * @return the version that says so
     */
    public BriefVersion keepBrief(
            String story, @Nullable LocalDate asOf, List<String> articles, String hash, String lines) {
        Optional<BriefVersion> last = database.read(handle -> BriefVersions.all(handle, story, 1)).stream()
                .findFirst();
        if (last.isPresent() && last.get().hash().equals(hash)) {
            return last.get();
        }
        return database.write(handle -> BriefVersions.keep(handle, story, asOf, articles, hash, lines, now()));
    }

    /** The versions of a story's brief, the latest first. */
    public List<BriefVersion> briefVersions(String story, int most) {
        return database.read(handle -> BriefVersions.all(handle, story, most));
    }

    /** A version of a story's brief. */
    public Optional<BriefVersion> briefVersion(String story, int number) {
        return database.read(handle -> BriefVersions.one(handle, story, number));
    }

    /** What the lines of a version said, as {@link #keepBrief} was given it. */
    public Optional<String> briefLines(String story, int number) {
        return database.read(handle -> BriefVersions.lines(handle, story, number));
    }

    /** The stories that hold an article, the latest first. */
    public List<StoryEntry> stories() {
        return database.read(Stories::all);
    }

    /** What is known of articles' places in stories. */
    public List<Membership> memberships(Collection<String> articles) {
        return database.read(handle -> Stories.memberships(handle, articles));
    }

    /** What {@link #keepSubjects} kept of articles, where they have not changed since. */
    public Map<String, String> subjects(Collection<String> articles) {
        return database.read(handle -> Stories.subjects(handle, articles));
    }

    /** Keeps what articles are about, in the words of whoever sorts them. */
    public void keepSubjects(Map<String, String> terms) {
        database.write(handle -> {
            terms.forEach((article, text) -> Stories.keepSubject(handle, article, text));
            return terms.size();
        });
    }

    /**
     * Keeps how articles were sorted into stories, in the place of how they were before. What people decided stays.
     *
     * @param titles of the stories, by id
     * @param articles all that were sorted, in a story or in none
     */
    public void arrange(Map<String, String> titles, List<Membership> computed, List<String> articles) {
        database.write(handle -> {
            Stories.arrange(handle, titles, computed, articles, now());
            return computed.size();
        });
    }

    /** Keeps a person's decision that an article belongs to a story, or does not. */
    public void place(String story, String article, boolean belongs, String why) {
        database.write(handle -> {
            Stories.place(handle, new Membership(story, article, belongs, true, why), now());
            return article;
        });
    }

    /** Writes a whole copy of the state at this moment, while others may go on reading and writing. */
    public void backup(Path copy) {
        database.backup(copy);
    }

    /** What it holds, in numbers. */
    public LedgerInfo info() {
        long bytes = database.size();
        return database.read(handle -> LedgerInfo.of(handle, database.where(), bytes));
    }

    /** What is damaged, a line each; empty when all is well. Reads the whole ledger. */
    public List<String> check() {
        List<String> found = new ArrayList<>(database.damage());
        found.addAll(database.read(Inspection::faults));
        return found;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        database.close();
    }
}
