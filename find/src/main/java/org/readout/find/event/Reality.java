package org.readout.find.event;

import java.util.List;
import java.util.Locale;
import org.readout.find.clause.OutlookReader;
import org.readout.find.factuality.FactualityScale;
import org.readout.language.Document;
import org.readout.model.Factuality;
import org.readout.model.Why;

/**
 * How real an event is: the rules' class, where a word decides it; where none does, or where a negation was read, the
 * number of {@link FactualityScale} may put it in doubt. It never makes an event happen that the rules do not see happen.
 */
final class Reality {
    private static final String NAME = "factuality";
    /**
     * Below this, people hold half of what the rules plainly call happened for open, below {@link #DENIED} for not so;
     * above {@link #SURE} they hold for real what the rules read as denied (unified corpus, its development part).
     */
    private static final double OPEN = 0.75;

    private static final double DENIED = -0.75;
    private static final double SURE = 1.5;

    private final Shades shades;
    private final FactualityScale scale;

    Reality(Shades shades, FactualityScale scale) {
        this.shades = shades;
        this.scale = scale;
    }

    FactualityScale.On on(Document doc) {
        return scale.on(doc);
    }

    /** A class, and what decided it. */
    record Verdict(Factuality factuality, List<Why> why) {
        Verdict {
            why = List.copyOf(why);
        }
    }

    Verdict read(Document doc, OutlookReader outlooks, FactualityScale.On numbers, Act act) {
        Shades.Shade shade = shades.read(doc, outlooks, act);
        Why rule = new Why(NAME, shade.by(), word(shade.factuality()));
        if (doc.factuality(act.trigger()).isEmpty()) {
            return new Verdict(shade.factuality(), List.of(rule));
        }
        double number = numbers.of(act.trigger());
        Factuality checked = checked(shade, number);
        if (checked == shade.factuality()) {
            return new Verdict(checked, List.of(rule));
        }
        return new Verdict(
                checked,
                List.of(rule, new Why(NAME, "scale", String.format(Locale.ROOT, "%s at %.1f", word(checked), number))));
    }

    private static Factuality checked(Shades.Shade shade, double number) {
        return switch (shade.factuality()) {
            case HAPPENED ->
                !shade.plain() || number >= OPEN
                        ? Factuality.HAPPENED
                        : number < DENIED ? Factuality.DENIED : Factuality.POSSIBLE;
            case DENIED -> number > SURE ? Factuality.POSSIBLE : Factuality.DENIED;
            default -> shade.factuality();
        };
    }

    private static String word(Factuality factuality) {
        return factuality.name().toLowerCase(Locale.ROOT);
    }
}
