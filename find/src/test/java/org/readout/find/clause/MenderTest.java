package org.readout.find.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.readout.language.Document;
import org.readout.language.Token;

class MenderTest {
    private final Mender mender = Mender.load();

    @Test
    void givesALostChainItsSubject() {
        Document doc = Trees.of("Envoys/envoy/NOUN/NNS/0/root plan/plan/NOUN/NN/1/compound to/to/PART/TO/4/mark"
                + " attend/attend/VERB/VB/1/acl the/the/DET/DT/6/det talks/talk/NOUN/NNS/4/obj");
        Document mended = mender.mend(doc);
        Token plan = Trees.word(mended, "plan");
        assertThat(plan.head()).isEqualTo(-1);
        assertThat(plan.isVerb()).isTrue();
        assertThat(mended.head(Trees.word(mended, "Envoys"))).contains(plan);
        assertThat(mended.head(Trees.word(mended, "attend"))).contains(plan);
    }

    @Test
    void hangsAnInfinitiveOnItsNoun() {
        Document doc = Trees.of("He/he/PRON/PRP/2/nsubj had/have/VERB/VBD/0/root no/no/DET/DT/4/det"
                + " plans/plan/NOUN/NNS/2/obj to/to/PART/TO/6/mark attend/attend/VERB/VB/2/xcomp");
        Document mended = mender.mend(doc);
        assertThat(mended.head(Trees.word(mended, "attend"))).contains(Trees.word(mended, "plans"));
    }

    @Test
    void leavesASoundTreeAsItIs() {
        Document doc = Trees.of("Envoys/envoy/NOUN/NNS/2/nsubj plan/plan/VERB/VBP/0/root to/to/PART/TO/4/mark"
                + " attend/attend/VERB/VB/2/xcomp");
        assertThat(mender.mend(doc)).isSameAs(doc);
    }
}
