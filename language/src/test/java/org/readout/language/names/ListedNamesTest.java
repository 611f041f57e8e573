package org.readout.language.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.segment.Segmentation;
import org.readout.language.segment.Segmenter;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Name;
import org.readout.model.Span;

/** A sentence with the names as found, and as mended by what the actor book lists. */
class ListedNamesTest {
    private static final ListedNames LISTED = new ListedNames(ActorBook.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Institute for the Study of War said so.    | ORG:Institute for;NORP:Study of War   | ORG:Institute for the Study of War
            The Federation Council Elena Sidorova chairs.  | ORG:Federation Council Elena Sidorova | ORG:Federation Council;PERSON:Elena Sidorova
            US Secretary of State Marco Rubio left.        | PLACE:US;PLACE:State;PERSON:Marco;PERSON:Rubio | PLACE:US;PERSON:Marco Rubio
            Ships crossed the Black Sea again.             | PLACE:Black;OTHER:Sea                 | PLACE:Black Sea
            Emma and Peter met.                            | PERSON:Emma;PERSON:Peter              | PERSON:Emma;PERSON:Peter
            European leaders met.                          | OTHER:European                        | NORP:European
            President Emmanuel Macron spoke.               | PERSON:Emmanuel Macron                | PERSON:Emmanuel Macron
            """)
    void mends(String sentence, String found, String mended) {
        Article article = Article.builder("row", "text", sentence)
                .blocks(List.of(new Block(new Span(0, sentence.length()), Block.Kind.PARAGRAPH)))
                .build();
        Segmentation cut = new Segmenter().segment(article);
        int[] from = {0};
        List<NameSpan> names = List.of(found.split(";")).stream()
                .map(n -> span(n, sentence, cut.tokens(), from))
                .toList();
        String after = LISTED.mend(cut.sentences(), cut.tokens(), names).stream()
                .map(n -> n.type() + ":"
                        + sentence.substring(
                                cut.tokens().get(n.first()).span().start(),
                                cut.tokens().get(n.end() - 1).span().end()))
                .collect(Collectors.joining(";"));
        assertThat(after).isEqualTo(mended);
    }

    private static NameSpan span(String name, String sentence, List<Token> tokens, int[] from) {
        String words = name.substring(name.indexOf(':') + 1);
        int start = sentence.indexOf(words, from[0]);
        from[0] = start + words.length();
        int first = -1;
        int end = -1;
        for (Token token : tokens) {
            if (token.span().start() >= start && token.span().end() <= from[0]) {
                first = first < 0 ? token.index() : first;
                end = token.index() + 1;
            }
        }
        return new NameSpan(first, end, Name.Type.valueOf(name.substring(0, name.indexOf(':'))));
    }
}
