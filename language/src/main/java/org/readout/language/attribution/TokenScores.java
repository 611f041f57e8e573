package org.readout.language.attribution;

import java.util.Arrays;
import java.util.List;
import org.readout.language.Token;
import org.readout.model.Span;

/**
 * From pieces to tokens: a token takes the scores of the first piece that begins in it (measured on PolNeAR's dev part:
 * as good as the mean over its pieces); one that lies inside an earlier token's piece ("not" in "cannot") goes on with
 * what that token began.
 */
final class TokenScores {
    private static final float NEVER = -1e6f;

    private TokenScores() {}

    static float[] of(List<Token> tokens, Pieces pieces, float[] scores) {
        int labels = RoleDecoder.LABELS;
        float[] out = new float[tokens.size() * labels];
        int p = 0;
        for (int t = 0; t < tokens.size(); t++) {
            Span span = tokens.get(t).span();
            while (p < pieces.size() && pieces.end(p) <= span.start()) {
                p++;
            }
            if (p == pieces.size() || pieces.start(p) >= span.end()) {
                Arrays.fill(out, t * labels, (t + 1) * labels, (float) -Math.log(labels));
                continue;
            }
            boolean shared = pieces.start(p) < span.start();
            boolean own = shared && p + 1 < pieces.size() && pieces.start(p + 1) < span.end();
            System.arraycopy(scores, (own ? p + 1 : p) * labels, out, t * labels, labels);
            if (shared && !own) {
                goOn(out, t * labels);
            }
        }
        return out;
    }

    private static void goOn(float[] out, int at) {
        for (int begin = 1; begin < RoleDecoder.LABELS; begin += 2) {
            out[at + begin + 1] = (float) Math.log(Math.exp(out[at + begin]) + Math.exp(out[at + begin + 1]));
            out[at + begin] = NEVER;
        }
    }
}
