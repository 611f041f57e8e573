package org.readout.train.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.readout.bench.attribution.GoldArticle;
import org.readout.language.Document;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;
import org.readout.language.Token;
import org.readout.model.Span;

/** The annotators' spans as the tagger would give them, and worn copies of them, with a tagger's typical faults. */
final class GoldRoles {
    private GoldRoles() {}

    static List<Span> part(GoldArticle.Attribution attribution, Role role) {
        return switch (role) {
            case SOURCE -> attribution.source();
            case CUE -> attribution.cue();
            case CONTENT -> attribution.content();
        };
    }

    static List<RoleSpan> exact(Document document, GoldArticle gold) {
        List<RoleSpan> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            for (GoldArticle.Attribution attribution : gold.attributions()) {
                for (Span span : part(attribution, role)) {
                    List<Token> tokens = document.tokens(span);
                    if (!tokens.isEmpty()) {
                        add(
                                document,
                                roles,
                                role,
                                tokens.getFirst().index(),
                                tokens.getLast().index() + 1);
                    }
                }
            }
        }
        return apart(roles);
    }

    /** Some spans lost, some borders moved, some contents cut in two at a sentence's end. */
    static List<RoleSpan> worn(Document document, List<RoleSpan> exact, Random random) {
        List<RoleSpan> worn = new ArrayList<>();
        for (RoleSpan span : exact) {
            int first = span.first();
            int end = span.end();
            if (random.nextInt(100) < 6) {
                continue;
            }
            if (random.nextInt(100) < 10 && end - first > 2) {
                first += 1 + random.nextInt(2);
            }
            if (random.nextInt(100) < 10 && end - first > 2) {
                end -= 1 + random.nextInt(2);
            }
            if (first >= end) {
                continue;
            }
            int cut = document.sentence(document.token(first)).end();
            if (span.role() == Role.CONTENT && cut < end && random.nextInt(100) < 30) {
                add(document, worn, span.role(), first, cut);
                first = cut;
            }
            add(document, worn, span.role(), first, end);
        }
        return apart(worn);
    }

    private static void add(Document document, List<RoleSpan> roles, Role role, int first, int end) {
        Span span = new Span(
                document.token(first).span().start(),
                document.token(end - 1).span().end());
        roles.add(new RoleSpan(role, first, end, span, 1));
    }

    private static List<RoleSpan> apart(List<RoleSpan> roles) {
        roles.sort(Comparator.comparingInt(RoleSpan::first).thenComparing(RoleSpan::role));
        List<RoleSpan> apart = new ArrayList<>();
        for (RoleSpan span : roles) {
            if (apart.isEmpty() || apart.getLast().end() <= span.first()) {
                apart.add(span);
            }
        }
        return apart;
    }
}
