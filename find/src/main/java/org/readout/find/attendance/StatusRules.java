package org.readout.find.attendance;

import java.util.Optional;
import org.readout.find.clause.Outlook;
import org.readout.find.clause.Outlook.Force;
import org.readout.find.clause.Outlook.Tense;
import org.readout.model.Attendance.Status;
import org.readout.model.Gathering;

/** From a frame, its outlook and the speaker to one of the ten statuses; empty where the words do not settle one. */
final class StatusRules {
    private StatusRules() {}

    /** A status and the name of the rule that gave it. */
    record Decision(Status status, String rule) {}

    /**
     * @param self whether the one who speaks of it is the one who comes, or speaks for it
     */
    static Optional<Decision> decide(Frame frame, Outlook outlook, boolean self, Gathering gathering) {
        boolean past = gathering.state() == Gathering.State.HELD;
        boolean ahead = !past && gathering.time() != null;
        return switch (frame.base()) {
            case INVITE -> invited(outlook);
            case UNINVITE ->
                outlook.negative() || hypothetical(outlook) ? Optional.empty() : of(Status.UNINVITED, "left-out");
            case SEND -> sent(outlook, ahead);
            case AWAIT -> awaited(outlook);
            case ENLIST ->
                hypothetical(outlook)
                        ? Optional.empty()
                        : outlook.negative() ? Optional.empty() : of(Status.ANNOUNCED, "put-its-name-down");
            case LEAVE ->
                outlook.force() == Force.FACT && !outlook.negative() && outlook.tense() != Tense.FUTURE
                        ? of(Status.PRESENT, "was-there-and-left")
                        : Optional.empty();
            case ATTEND, ATTEND_ONLY, AVOID, GIVE_UP, STAND_IN -> coming(frame, outlook, self, past, ahead);
        };
    }

    private static boolean hypothetical(Outlook outlook) {
        return outlook.force() == Force.HYPOTHETICAL
                || outlook.force() == Force.WANTED
                || outlook.force() == Force.CONSIDERED
                || outlook.conditional();
    }

    private static Optional<Decision> awaited(Outlook outlook) {
        boolean over = outlook.tense() == Tense.PLUPERFECT;
        if (hypothetical(outlook) || over) {
            return Optional.empty();
        }
        return outlook.negative() ? of(Status.DOUBTED, "not-expected-there") : of(Status.EXPECTED, "expected-there");
    }

    private static Optional<Decision> invited(Outlook outlook) {
        return switch (outlook.force()) {
            case FACT, ASKED, COMMITTED, PLANNED, EXPECTED, SENT ->
                outlook.conditional() || outlook.tense() == Tense.NONE
                        ? Optional.empty()
                        : outlook.negative() ? of(Status.UNINVITED, "not-invited") : of(Status.INVITED, "invited");
            case CANCELLED, REFUSED, FAILED ->
                outlook.negative() ? of(Status.UNINVITED, "not-invited") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Decision> sent(Outlook outlook, boolean ahead) {
        if (outlook.negative() || hypothetical(outlook)) {
            return Optional.empty();
        }
        boolean done = outlook.tense() == Tense.PAST || outlook.tense() == Tense.PLUPERFECT;
        return done && !ahead ? of(Status.PRESENT, "sent") : of(Status.EXPECTED, "to-be-sent");
    }

    private static Optional<Decision> coming(Frame frame, Outlook outlook, boolean self, boolean past, boolean ahead) {
        boolean no = frame.negative() != outlook.negative();
        if (outlook.conditional()) {
            return no ? Optional.empty() : of(Status.POSSIBLE, "if");
        }
        return switch (outlook.force()) {
            case FACT ->
                no
                        ? frame.base() == Frame.Base.GIVE_UP && outlook.tense() != Tense.NONE
                                ? declined(past, "gave-it-up")
                                : staysAway(outlook, past)
                        : comes(outlook, self);
            case COMMITTED -> no ? declined(past, "bound-not-to") : of(Status.ANNOUNCED, "bound-to");
            case PLANNED ->
                no ? declined(past, "no-plan-to") : of(self ? Status.ANNOUNCED : Status.EXPECTED, "plans-to");
            case EXPECTED ->
                outlook.tense() == Tense.PLUPERFECT
                        ? Optional.empty()
                        : no ? of(Status.DOUBTED, "expected-not-to") : of(Status.EXPECTED, "expected-to");
            case WANTED ->
                outlook.tense() == Tense.PLUPERFECT
                        ? Optional.empty()
                        : no ? of(Status.DOUBTED, "does-not-want-to") : of(Status.POSSIBLE, "wants-to");
            case CONSIDERED ->
                outlook.tense() == Tense.PLUPERFECT
                        ? Optional.empty()
                        : no && !frame.negative() ? of(Status.DOUBTED, "might-not") : of(Status.POSSIBLE, "might");
            case ASKED ->
                frame.negative()
                        ? Optional.empty()
                        : outlook.negative() ? of(Status.UNINVITED, "not-asked-to") : of(Status.INVITED, "asked-to");
            case SENT -> no ? Optional.empty() : sent(outlook, ahead);
            case BARRED -> frame.negative() ? Optional.empty() : of(Status.UNINVITED, "kept-from");
            case REFUSED -> no ? declined(past, "refused-to") : of(Status.EXPECTED, "refused-not-to");
            case CANCELLED -> no ? declined(past, "gave-up") : Optional.empty();
            case FAILED ->
                no
                        ? of(
                                (outlook.tense() == Tense.FUTURE || ahead) && !past ? Status.DECLINED : Status.ABSENT,
                                "failed-to")
                        : comes(outlook, self);
            case DOUBTED -> of(frame.negative() ? Status.EXPECTED : Status.DOUBTED, "doubted");
            case UNKNOWN -> said(outlook) ? of(Status.UNDECLARED, "would-not-say") : of(Status.POSSIBLE, "left-open");
            case HYPOTHETICAL -> Optional.empty();
        };
    }

    private static boolean said(Outlook outlook) {
        return outlook.step(org.readout.find.clause.Operator.Effect.SAY).isPresent();
    }

    private static Optional<Decision> declined(boolean past, String rule) {
        return of(past ? Status.ABSENT : Status.DECLINED, rule);
    }

    private static Optional<Decision> comes(Outlook outlook, boolean self) {
        return switch (outlook.tense()) {
            case PAST, PLUPERFECT, PRESENT -> of(Status.PRESENT, "was-or-is-there");
            case FUTURE -> of(self ? Status.ANNOUNCED : Status.EXPECTED, "will-come");
            case NONE -> Optional.empty();
        };
    }

    private static Optional<Decision> staysAway(Outlook outlook, boolean past) {
        return switch (outlook.tense()) {
            case PAST, PLUPERFECT -> of(Status.ABSENT, "was-not-there");
            case PRESENT, FUTURE -> declined(past, "will-not-come");
            case NONE -> Optional.empty();
        };
    }

    private static Optional<Decision> of(Status status, String rule) {
        return Optional.of(new Decision(status, rule));
    }
}
