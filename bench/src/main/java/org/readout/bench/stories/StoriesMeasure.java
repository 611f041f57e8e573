package org.readout.bench.stories;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.model.Article;
import org.readout.model.Findings;
import org.readout.story.about.Sorting;
import org.readout.story.about.Sorting.Item;
import org.readout.story.about.Subject;

/**
 * Whether articles of one matter come together: a sample of several topics' articles, mixed and sorted; precision, recall
 * and F1 of B³ (Bagga and Baldwin 1998) against the topics. A topic that lasts a year is several stories to a newsroom, so
 * that recall has no use beyond what a few weeks need.
 */
public final class StoriesMeasure implements Measure {
    private static final int EVERY = 12;
    private static final int LONGEST = 6_000;

    private final Supplier<Function<Article, Findings>> loader;

    public StoriesMeasure(Supplier<Function<Article, Findings>> loader) {
        this.loader = loader;
    }

    @Override
    public String name() {
        return "stories";
    }

    @Override
    public String describes() {
        return "articles sorted into stories, against a folder of topics (t17)";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        Function<Article, Findings> extract = loader.get();
        List<Item> items = new ArrayList<>();
        Map<String, String> topics = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (Path topic : DatedArticles.topics(data)) {
            String name = String.valueOf(topic.getFileName());
            for (Article article : DatedArticles.read(topic, EVERY, LONGEST)) {
                items.add(new Item(article.id(), article.date(), Subject.of(extract.apply(article))));
                topics.put(article.id(), name);
                sizes.merge(name, 1, Integer::sum);
            }
        }
        double precision = 0;
        double recall = 0;
        int stories = 0;
        for (List<Item> group : Sorting.sort(items)) {
            stories += group.size() > 1 ? 1 : 0;
            Map<String, Integer> shares = new HashMap<>();
            group.forEach(i -> shares.merge(topics.getOrDefault(i.id(), ""), 1, Integer::sum));
            for (Map.Entry<String, Integer> share : shares.entrySet()) {
                double square = (double) share.getValue() * share.getValue();
                precision += square / group.size();
                recall += square / sizes.getOrDefault(share.getKey(), 1);
            }
        }
        precision /= items.size();
        recall /= items.size();
        report.figure("articles", items.size());
        report.figure("topics", sizes.size());
        report.figure("stories", stories);
        report.figure("b3.p", precision);
        report.figure("b3.r", recall);
        report.figure("b3.f1", 2 * precision * recall / (precision + recall));
    }
}
