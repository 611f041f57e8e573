package org.readout.find.clause;

import java.util.Set;

/** Closed classes of English function words that clause reading rests on. */
final class Words {
    static final Set<String> NEGATION =
            Set.of("not", "n't", "n’t", "never", "no", "without", "neither", "nor", "hardly", "nt", "barely");
    static final Set<String> NO = Set.of("no", "neither", "none", "few", "hardly", "nor");
    static final Set<String> NOBODY = Set.of("nobody", "none", "no-one", "neither", "nothing", "few");
    static final Set<String> MIGHT = Set.of("may", "might", "could", "can");
    static final Set<String> SHOULD = Set.of("should", "must", "ought", "shall");
    static final Set<String> WILL = Set.of("will", "'ll", "’ll", "wo", "shall");
    static final Set<String> IF = Set.of("if", "unless", "whether", "provided", "should");

    private Words() {}
}
