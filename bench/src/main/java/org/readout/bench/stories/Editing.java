package org.readout.bench.stories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** How far an outlet edits an agency's report before it prints it. Each level does what it says to the paragraphs. */
enum Editing {
    /** A headline of its own, the last paragraph cut. */
    RETITLED {
        @Override
        List<String> edit(List<String> report, List<String> other, Random random) {
            return report.subList(0, Math.max(2, report.size() - 1));
        }
    },
    /** The first six paragraphs in ten. */
    TRIMMED {
        @Override
        List<String> edit(List<String> report, List<String> other, Random random) {
            return report.subList(0, share(report, 0.6));
        }
    },
    /** Seven paragraphs in ten, after the first in another order, in the outlet's own spelling. */
    REORDERED {
        @Override
        List<String> edit(List<String> report, List<String> other, Random random) {
            List<String> kept = new ArrayList<>(report);
            while (kept.size() > share(report, 0.7)) {
                kept.remove(1 + random.nextInt(kept.size() - 1));
            }
            Collections.shuffle(kept.subList(1, kept.size()), random);
            return kept.stream().map(Editing::styled).toList();
        }
    },
    /** Eight paragraphs in ten, where of every ten words or so one is left out or another. */
    REWRITTEN {
        @Override
        List<String> edit(List<String> report, List<String> other, Random random) {
            return report.subList(0, share(report, 0.8)).stream()
                    .map(p -> rewritten(styled(p), random))
                    .toList();
        }
    },
    /** Half of it, with as much of another report worked in. */
    MERGED {
        @Override
        List<String> edit(List<String> report, List<String> other, Random random) {
            List<String> both = new ArrayList<>();
            int half = share(report, 0.5);
            for (int i = 0; i < half; i++) {
                both.add(report.get(i));
                if (i < other.size()) {
                    both.add(other.get(i));
                }
            }
            return both;
        }
    };

    private static final Map<String, String> STYLE = Map.of(
            "percent", "per cent",
            "Mr.", "Mr",
            "U.S.", "US",
            "toward", "towards",
            "afterward", "afterwards",
            "told", "said to",
            "noted", "said",
            "stated", "said",
            "However,", "But",
            "approximately", "about");

    /** @param other a report that has nothing to do with it */
    abstract List<String> edit(List<String> report, List<String> other, Random random);

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static int share(List<String> report, double share) {
        return Math.max(2, (int) Math.round(report.size() * share));
    }

    private static String styled(String paragraph) {
        List<String> words = new ArrayList<>();
        for (String word : paragraph.split(" ")) {
            words.add(STYLE.getOrDefault(word, word));
        }
        return String.join(" ", words);
    }

    private static String rewritten(String paragraph, Random random) {
        List<String> words = new ArrayList<>();
        for (String word : paragraph.split(" ")) {
            int die = random.nextInt(20);
            if (die == 0) {
                words.add("indeed");
                words.add(word);
            } else if (die != 1) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }
}
