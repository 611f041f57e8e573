package org.readout.story.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.ArticleFilter;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.StoryEntry;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Findings;
import org.readout.model.Published;
import org.readout.model.Span;
import org.readout.story.about.Sorting.Item;

/** Articles join stories and leave them. */
class ArrangerTest {
    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);

    private static final String FERRY =
            "Dockers at the port of Turku walked out over pay. The ferry company Baltica said"
                    + " no ferry would sail from Turku before the strike ends. The dockers' union wants higher pay.";
    private static final String FERRY_LATER =
            "Baltica and the dockers' union met in Turku. The union said the strike goes"
                    + " on until pay is raised, and no ferry left the port.";
    private static final String FERRY_ENDS =
            "The strike at the port of Turku is over: dockers accepted an offer on pay, and"
                    + " Baltica's first ferry sails tonight.";
    private static final String QUAKE =
            "An earthquake shook the valley of Elqui in Chile. Rescuers searched the rubble of a"
                    + " school in Vicuna, where the roof fell in.";
    private static final String QUAKE_LATER =
            "Rescuers in Vicuna found two children alive in the rubble of the school three"
                    + " days after the earthquake in Chile's Elqui valley.";
    private static final String ALONE = "A museum in Bergen bought a painting of the fjord at an auction.";

    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("test.ledger"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private String add(String headline, String body, int day) {
        String text = headline + "\n\n" + body;
        Article article = Article.builder(headline + ".txt", "text", text)
                .blocks(List.of(
                        new Block(new Span(0, headline.length()), Block.Kind.HEADLINE),
                        new Block(new Span(headline.length() + 2, text.length()), Block.Kind.PARAGRAPH)))
                .headline(headline)
                .published(Published.on(DAY.plusDays(day), "test"))
                .build();
        return ledger.add(new Findings(
                        article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of()))
                .id();
    }

    private Set<String> members(String story) {
        Set<String> ids = new HashSet<>();
        ledger.articles(ArticleFilter.ofStory(story), Page.first(100))
                .items()
                .forEach((ArticleEntry e) -> ids.add(e.id()));
        return ids;
    }

    @Test
    void whatIsAboutTheSameMatterIsOneStory() {
        String one = add("Dockers walk out in Turku", FERRY, 0);
        String two = add("No ferries from Turku as talks fail", FERRY_LATER, 1);
        String three = add("Earthquake in Chile", QUAKE, 1);
        String four = add("Two children found alive in Vicuna", QUAKE_LATER, 4);
        add("Museum buys a painting", ALONE, 2);
        assertThat(Arranger.arrange(ledger)).isEqualTo(2);
        List<StoryEntry> stories = ledger.stories();
        assertThat(stories).extracting(StoryEntry::articles).containsExactly(2, 2);
        assertThat(members(stories.getFirst().id())).containsExactlyInAnyOrder(three, four);
        assertThat(members(stories.getLast().id())).containsExactlyInAnyOrder(one, two);
        assertThat(stories.getFirst().last()).isEqualTo(DAY.plusDays(4));
    }

    @Test
    void aStoryGoesOnUnderItsId() {
        add("Dockers walk out in Turku", FERRY, 0);
        add("No ferries from Turku as talks fail", FERRY_LATER, 1);
        Arranger.arrange(ledger);
        String id = ledger.stories().getFirst().id();
        add("Ferry strike over", FERRY_ENDS, 3);
        Arranger.arrange(ledger);
        assertThat(ledger.stories()).singleElement().satisfies(s -> {
            assertThat(s.id()).isEqualTo(id);
            assertThat(s.articles()).isEqualTo(3);
        });
    }

    @Test
    void whatPeopleDecideHolds() {
        String one = add("Dockers walk out in Turku", FERRY, 0);
        String two = add("No ferries from Turku as talks fail", FERRY_LATER, 1);
        String three = add("Ferry strike over", FERRY_ENDS, 3);
        String alone = add("Museum buys a painting", ALONE, 2);
        Arranger.arrange(ledger);
        String id = ledger.stories().getFirst().id();
        ledger.place(id, two, false, "another matter");
        ledger.place(id, alone, true, "the museum is in the port");
        assertThat(members(id)).containsExactlyInAnyOrder(one, three, alone);
        Arranger.arrange(ledger);
        assertThat(members(id)).containsExactlyInAnyOrder(one, three, alone);
    }

    @Test
    void theOrderOfArticlesPlaysNoPart() {
        List<Item> items = new ArrayList<>();
        String[] texts = {FERRY, FERRY_LATER, FERRY_ENDS, QUAKE, QUAKE_LATER, ALONE};
        for (int i = 0; i < texts.length; i++) {
            Article article = Article.builder("f" + i, "text", texts[i])
                    .blocks(List.of(new Block(new Span(0, texts[i].length()), Block.Kind.PARAGRAPH)))
                    .build();
            Findings findings = new Findings(
                    article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of());
            items.add(new Item(
                    "a" + i,
                    DAY.plusDays(i),
                    Subject.ofLine(Subject.of(findings).line())));
        }
        List<List<Item>> sorted = Sorting.sort(items);
        for (int seed = 0; seed < 20; seed++) {
            List<Item> shuffled = new ArrayList<>(items);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Sorting.sort(shuffled)).isEqualTo(sorted);
        }
    }
}
