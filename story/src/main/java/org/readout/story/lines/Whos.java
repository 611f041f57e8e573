package org.readout.story.lines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.model.ActorMention;
import org.readout.story.Brief.Who;

/** Mentions in many articles to one way of naming each actor. */
final class Whos {
    private Whos() {}

    /** The same for all mentions of one actor: its id, else the words in lower case without an article. */
    static String key(ActorMention mention) {
        if (mention.actor() != null) {
            return mention.actor().id();
        }
        String label = mention.label().toLowerCase(Locale.ROOT).strip();
        for (String article : List.of("the ", "a ", "an ")) {
            if (label.startsWith(article)) {
                return label.substring(article.length());
            }
        }
        return label;
    }

    /** The country that somebody stands for, else who it is. */
    static String side(ActorMention mention) {
        return mention.actor() == null || mention.actor().country() == null
                ? key(mention)
                : mention.actor().country();
    }

    static Who of(ActorMention mention) {
        return new Who(key(mention), mention.label(), mention.actor());
    }

    /** Each actor once, in the order of first mention. */
    static List<Who> of(List<ActorMention> mentions) {
        Map<String, Who> each = new LinkedHashMap<>();
        mentions.forEach(m -> each.putIfAbsent(key(m), of(m)));
        return new ArrayList<>(each.values());
    }

    static List<String> keys(List<ActorMention> mentions) {
        return mentions.stream().map(Whos::key).distinct().sorted().toList();
    }
}
