package org.readout.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadingModelTest {
    @Test
    void aDamagedModelIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> ReadingModel.check(new byte[] {1, 2, 3}, "00"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("reinstall");
        assertThatThrownBy(() -> ReadingModel.resource("no-such-file"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no-such-file is missing");
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> ReadingModel.open(new byte[] {8, 1, 2, 3}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("reading model");
    }

    @Test
    void theModelSaysWhatItTellsApart() {
        try (ReadingModel model = ReadingModel.load()) {
            assertThat(model.vocabulary).hasSizeGreaterThan(30_000);
            assertThat(model.tags).contains("VERB|VBD", "PROPN|NNP");
            assertThat(model.relations).contains("nsubj", "root", "conj");
        }
    }
}
