package org.readout.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LaterTest {
    @Test
    void givesWhatWasLoadedOnAnotherThread() {
        Thread here = Thread.currentThread();
        assertThat(Later.of(Thread::currentThread).get()).isNotSameAs(here);
    }

    @Test
    void aMissingFileIsReportedAsItIsWithoutIt() {
        Later<String> model = Later.of(() -> {
            throw new IllegalStateException("The model's file is missing");
        });
        assertThatThrownBy(model::get)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("The model's file is missing");
    }
}
