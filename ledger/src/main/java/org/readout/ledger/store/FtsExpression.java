package org.readout.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.ledger.search.Terms;

/**
 * Terms as an FTS5 query. Words are letters and digits alone and stand in quotation marks, so that nothing a user types
 * is ever read as an operator.
 */
final class FtsExpression {
    private FtsExpression() {}

    static String of(Terms terms) {
        List<String> all = new ArrayList<>();
        for (List<Long> any : terms.tags()) {
            all.add(any.stream().map(tag -> "tags : \"" + tag + "\"").collect(Collectors.joining(" OR ", "(", ")")));
        }
        terms.phrases().forEach(phrase -> all.add(words(phrase)));
        String wanted = String.join(" AND ", all);
        if (terms.without().isEmpty()) {
            return wanted;
        }
        return "(" + wanted + ") NOT "
                + terms.without().stream().map(FtsExpression::words).collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String words(List<String> phrase) {
        return "(words : \"" + String.join(" ", phrase) + "\")";
    }
}
