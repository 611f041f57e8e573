package org.readout.find.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.model.EventType;

/** What a word above an event's word makes of it. */
class TurnTest {
    @ParameterizedTest(name = "{0} over {1} is {2}")
    @CsvSource({
        "NOT, CONSULT, REJECT",
        "NOT, ACCUSE, ACCUSE",
        "WILL, AID, AGREE",
        "WILL, ASSAULT, THREATEN",
        "WILL, REJECT, REJECT",
        "REFUSE, RETREAT, REJECT",
        "THREAT, CONSULT, THREATEN",
        "ASK, RETREAT, REQUEST",
        "ASK, COERCE, ACCUSE",
        "MUST, ASSAULT, REQUEST",
        "ACCUSE, AID, ACCUSE",
        "END, AID, SANCTION",
        "END, ASSAULT, RETREAT",
    })
    void turns(Turn turn, EventType word, EventType both) {
        assertThat(turn.over(word)).isEqualTo(both);
    }
}
