package org.readout.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readout.find.event.EventTyper;

class TypeLearnerTest {
    @Test
    void learnsFromSureAndFromPartlyKnownRoots() {
        List<TypeLearner.Example> examples = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            examples.add(new TypeLearner.Example(List.of("bias", "word attack"), Set.of("ASSAULT"), 1));
            examples.add(new TypeLearner.Example(List.of("bias", "word talk"), Set.of("CONSULT"), 1));
            examples.add(new TypeLearner.Example(List.of("bias", "word shell"), Set.of("ASSAULT", "PROTEST"), 0.5));
        }
        Map<String, float[]> weights = TypeLearner.learn(examples);
        EventTyper typer = EventTyper.of(weights);
        assertThat(typer.best(List.of("bias", "word talk"))).isEqualTo("CONSULT");
        assertThat(typer.best(List.of("bias", "word shell"))).isEqualTo("ASSAULT");
        assertThat(TypeLearner.learn(examples).get("word talk")).isEqualTo(weights.get("word talk"));
    }
}
