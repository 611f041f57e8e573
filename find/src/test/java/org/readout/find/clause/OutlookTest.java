package org.readout.find.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.language.Document;

/** A predicate in its tree, and how real it is and whose deed. */
class OutlookTest {

    private static final Operators OPERATORS = Operators.load();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # tree | predicate | force | negative | tense | conditional | subjects
                    She/she/PRON/PRP/2/nsubj attended/attend/VERB/VBD/0/root talks/talk/NOUN/NNS/2/obj | attended | FACT | false | PAST | false | She
                    She/she/PRON/PRP/4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod attend/attend/VERB/VB/0/root | attend | FACT | true | PAST | false | She
                    She/she/PRON/PRP/3/nsubj might/might/AUX/MD/3/aux come/come/VERB/VB/0/root | come | CONSIDERED | false | FUTURE | false | She
                    They/they/PRON/PRP/2/nsubj refused/refuse/VERB/VBD/0/root to/to/PART/TO/4/mark attend/attend/VERB/VB/2/xcomp | attend | REFUSED | true | PAST | false | They
                    They/they/PRON/PRP/3/nsubj have/have/AUX/VBP/3/aux vowed/vow/VERB/VBN/0/root to/to/PART/TO/5/mark boycott/boycott/VERB/VB/3/xcomp it/it/PRON/PRP/5/obj | boycott | COMMITTED | false | PAST | false | They
                    Oslo/Oslo/PROPN/NNP/2/nsubj invited/invite/VERB/VBD/0/root Ann/Ann/PROPN/NNP/2/obj and/and/CCONJ/CC/5/cc Bob/Bob/PROPN/NNP/3/conj to/to/PART/TO/7/mark speak/speak/VERB/VB/2/xcomp | speak | ASKED | false | PAST | false | Ann Bob
                    Ann/Ann/PROPN/NNP/4/nsubj:pass was/be/AUX/VBD/4/aux:pass not/not/PART/RB/4/advmod invited/invite/VERB/VBN/0/root to/to/PART/TO/6/mark speak/speak/VERB/VB/4/xcomp | speak | ASKED | true | PAST | false | Ann
                    Ann/Ann/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/cop due/due/ADJ/JJ/0/root to/to/PART/TO/5/mark attend/attend/VERB/VB/3/xcomp | attend | EXPECTED | false | PRESENT | false | Ann
                    Ann/Ann/PROPN/NNP/4/nsubj:pass is/be/AUX/VBZ/4/aux:pass not/not/PART/RB/4/advmod expected/expect/VERB/VBN/0/root to/to/PART/TO/6/mark attend/attend/VERB/VB/4/xcomp | attend | DOUBTED | false | PRESENT | false | Ann
                    Ann/Ann/PROPN/NNP/2/nsubj cancelled/cancel/VERB/VBD/0/root plans/plan/NOUN/NNS/2/obj to/to/PART/TO/5/mark attend/attend/VERB/VB/3/acl | attend | CANCELLED | true | PAST | false | Ann
                    The/the/DET/DT/2/det man/man/NOUN/NN/0/root who/who/PRON/WP/4/nsubj came/come/VERB/VBD/2/acl:relcl late/late/ADV/RB/4/advmod | came | FACT | false | PAST | false | man
                    No/no/DET/DT/2/det minister/minister/NOUN/NN/3/nsubj came/come/VERB/VBD/0/root | came | FACT | true | PAST | false | minister
                    Talks/talk/NOUN/NNS/3/nsubj:pass were/be/AUX/VBD/3/aux:pass attended/attend/VERB/VBN/0/root by/by/ADP/IN/5/case envoys/envoy/NOUN/NNS/3/obl:agent | attended | FACT | false | PAST | false | envoys
                    Ann/Ann/PROPN/NNP/2/nsubj denied/deny/VERB/VBD/0/root that/that/SCONJ/IN/5/mark she/she/PRON/PRP/5/nsubj attended/attend/VERB/VBD/2/ccomp | attended | FACT | true | PAST | false | she
                    If/if/SCONJ/IN/3/mark Ann/Ann/PROPN/NNP/3/nsubj comes/come/VERB/VBZ/6/advcl Bob/Bob/PROPN/NNP/6/nsubj will/will/AUX/MD/6/aux leave/leave/VERB/VB/0/root | comes | FACT | false | PRESENT | true | Ann
                    """)
    void reads(
            String tree,
            String word,
            Outlook.Force force,
            boolean negative,
            Outlook.Tense tense,
            boolean conditional,
            String subjects) {
        Document doc = Trees.of(tree);
        Clauses clauses = new Clauses(doc, OPERATORS);
        Outlook outlook = new OutlookReader(doc, clauses, OPERATORS).read(Trees.word(doc, word));
        assertThat(outlook.force()).isEqualTo(force);
        assertThat(outlook.negative()).isEqualTo(negative);
        assertThat(outlook.tense()).isEqualTo(tense);
        assertThat(outlook.conditional()).isEqualTo(conditional);
        assertThat(clauses.agents(Trees.word(doc, word)).stream()
                        .map(t -> t.text())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(subjects);
    }
}
