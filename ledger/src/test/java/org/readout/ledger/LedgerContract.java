package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.ledger.Added.Outcome;
import org.readout.ledger.search.FindingType;
import org.readout.ledger.search.Query;
import org.readout.model.Findings;

/** What every ledger promises, whatever database it stands in. */
abstract class LedgerContract {
    static final LocalDate DAY = LocalDate.of(2025, 5, 14);

    Ledger ledger;

    /** A ledger with nothing in it. */
    abstract Ledger open();

    @BeforeEach
    void openLedger() {
        ledger = open();
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        Findings findings = Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire");
        Added added = ledger.add(findings);
        assertThat(added).isEqualTo(new Added(Outcome.NEW, findings.article().id(), 1));
        assertThat(ledger.findings(added.id())).contains(findings);
        assertThat(ledger.article(added.id())).contains(findings.article());
        assertThat(ledger.findings(List.of(added.id(), "unknown"))).containsExactly(findings);
        assertThat(ledger.findings("unknown")).isEmpty();
    }

    @Test
    void sentencesAndFindingsAreFoundByTheirWords() {
        ledger.add(Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire"));
        Hit sentence = ledger.search(Query.of("rejecting unions"), Page.first(10))
                .items()
                .getFirst();
        assertThat(sentence.type()).isEqualTo(FindingType.SENTENCE);
        assertThat(sentence.text()).isEqualTo("The Kremlin rejected the proposal of the Dockers' Union.");
        Hit said = ledger.search(
                        Query.builder().text("ceasefire").speaker("Marin").build(), Page.first(10))
                .items()
                .getFirst();
        assertThat(said.type()).isEqualTo(FindingType.STATEMENT);
        assertThat(said.finding()).isNotNull();
        assertThat(ledger.search(Query.of("absent word"), Page.first(10)).items())
                .isEmpty();
    }
}
