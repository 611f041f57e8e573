package org.readout.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.encoder.Encoder;
import org.readout.language.segment.Segmentation;
import org.readout.language.segment.Segmenter;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Span;

/** Sentences, the arcs that the finders lean on, and what holds of any tree. */
class SyntaxParserTest {
    private static final Segmenter SEGMENTER = new Segmenter();
    private static final Encoder ENCODER = Encoder.load();
    private static final SyntaxParser PARSER = SyntaxParser.load();
    private static final String[] WORDS = {
        "the",
        "minister",
        "talks",
        "said",
        "to",
        "Paris",
        "“",
        "”",
        ",",
        ".",
        "that",
        "and",
        "-",
        "5",
        "not",
        "'s",
        "of",
        "leave",
        "leaving",
        "🎉",
        "\uD83C",
        "x",
        "NATO",
        "is",
        "(",
        "?",
        "who",
        "was",
        "by"
    };

    @ParameterizedTest(name = "{1} in: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The minister met the envoy in Geneva. | minister nsubj met
            The plan was for the US officials to observe the talks. | officials nsubj observe
            The minister said experts predict that prices will double. | experts nsubj predict
            French President Emmanuel Macron will attend the summit. | Macron flat Emmanuel
            The minister met the envoy in Geneva. | envoy obj met
            The minister arrived in Geneva. | Geneva obl arrived
            The US Secretary of State Marco Rubio is also in Turkey, attending an informal meeting of NATO foreign ministers. | Secretary nsubj Turkey
            President Anna Berg of Norway, Chancellor Emil Roth of Austria, and Prime Minister Liam Walsh of Ireland held a call. | Anna nsubj held
            President Anna Berg of Norway, Chancellor Emil Roth of Austria, and Prime Minister Liam Walsh of Ireland held a call. | Emil conj Anna
            President Anna Berg of Norway, Chancellor Emil Roth of Austria, and Prime Minister Liam Walsh of Ireland held a call. | Liam conj Anna
            President Anna Berg of Norway, Chancellor Emil Roth of Austria, and Prime Minister Liam Walsh of Ireland held a call. | Roth flat Emil
            The king had a call with both Speaker Olsen and Leader Dahl this morning. | Dahl conj Olsen
            The premier met Foreign Minister Ada Okoro and Defence Minister Tunde Bello. | Tunde conj Ada
            The king and Speaker Olsen spoke by phone. | king nsubj spoke
            The king and Speaker Olsen spoke by phone. | Olsen conj king
            The envoy spoke with H.E. Sheikh Omar Al Rashid, the foreign minister. | Omar obl spoke
            The premier, joined by the envoy, spoke today with the widow. | premier nsubj spoke
            Among those absent is the Kenyan president, whose government has been critical. | president nsubj absent
            Among those expected to attend are the king and the premier. | king nsubj expected
            The premier made it clear that he would not meet with any other German official. | with case official
            He rejected Marko Bellini's claim that he had paid. | Marko nmod:poss claim
            The general denied the report. | report obj denied
            The treaty was signed by both presidents. | treaty nsubj:pass signed
            The treaty was signed by both presidents. | presidents obl:agent signed
            The president said he would not attend the talks. | president nsubj said
            The president said he would not attend the talks. | attend ccomp said
            The president said he would not attend the talks. | he nsubj attend
            The president said he would not attend the talks. | talks obj attend
            The president said he would not attend the talks. | not advmod attend
            The president said he would not attend the talks. | would aux attend
            Talks to end the war are due to open in Geneva on Wednesday. | open xcomp due
            The delay was due to rain. | due case rain
            The minister has refused to say who will lead the delegation. | who nsubj lead
            He said negotiators would attend. | negotiators nsubj attend
            She will both be there and speak. | will aux there
            If she decides to show up, the minister will sign. | minister nsubj sign
            After an audience with the pope, President Joseph R. Biden, Jr. met Cardinal Parolin. | Jr. flat Joseph
            The king wants to visit Rome. | visit xcomp wants
            The king wants to visit Rome. | Rome obj visit
            France and Spain rejected the plan. | France nsubj rejected
            France and Spain rejected the plan. | Spain conj France
            The minister of defence resigned. | defence nmod minister
            The leader of the party arrived on Monday. | Monday obl arrived
            Lindqvist, the foreign minister, will travel to Oslo. | minister appos Lindqvist
            The troops did not leave the town. | not advmod leave
            The army's spokesman confirmed the attack. | army nmod:poss spokesman
            """)
    void arcs(String text, String arc) {
        List<Token> tokens = parse(text).tokens();
        assertThat(tokens.stream()
                        .filter(t -> t.head() >= 0)
                        .map(t -> t.text() + " " + t.relation() + " "
                                + tokens.get(t.head()).text())
                        .toList())
                .contains(arc);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The ministers were meeting in Paris. | the minister be meet in Paris .
            She has flown to the talks. | she have fly to the talk .
            Rebels seized two cities. | rebel seize two city .
            They urged the older men to stop. | they urge the old man to stop .
            He isn't leaving. | he be not leave .
            """)
    void lemmas(String text, String expected) {
        assertThat(parse(text).tokens().stream().map(Token::lemma).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The envoy will probably arrive on Friday . | DET NOUN AUX ADV VERB ADP PROPN PUNCT
            He said 12 soldiers were killed . | PRON VERB NUM NOUN AUX VERB PUNCT
            She refused to negotiate . | PRON VERB PART VERB PUNCT
            Angry crowds gathered and shouted . | ADJ NOUN VERB CCONJ VERB PUNCT
            """)
    void partsOfSpeech(String text, String expected) {
        assertThat(parse(text).tokens().stream().map(t -> t.pos().name()).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @RepeatedTest(200)
    void anySentenceIsOneTree(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(120); i >= 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(5) == 0 ? "" : " ");
        }
        text.append('x');
        Segmentation parsed = parse(text.toString());
        for (Sentence s : parsed.sentences()) {
            int roots = 0;
            for (Token t : parsed.tokens().subList(s.first(), s.end())) {
                roots += t.head() < 0 ? 1 : 0;
                assertThat(t.relation().equals("root")).isEqualTo(t.head() < 0);
                int steps = 0;
                for (int at = t.index(); at >= 0; at = parsed.tokens().get(at).head()) {
                    assertThat(at).isBetween(s.first(), s.end() - 1);
                    assertThat(steps++).isLessThan(s.end() - s.first());
                }
            }
            assertThat(roots).isEqualTo(1);
        }
        assertThat(parse(text.toString())).isEqualTo(parsed);
    }

    private static Segmentation parse(String text) {
        Article article = Article.builder("a", "text", text)
                .blocks(List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)))
                .build();
        Segmentation cut = SEGMENTER.segment(article);
        return new Segmentation(
                cut.sentences(),
                PARSER.parse(cut.sentences(), cut.tokens(), ENCODER.read(cut.sentences(), cut.tokens())));
    }
}
