package org.readout.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in a data file, and what is said of one that is wrong. */
class DataFileTest {
    private static final String TEXT = "# name\tkind\tnotes\nKyiv\tcity\t capital \r\n\n   \nOdesa\tcity\n";

    @Test
    void commentsAndBlankLinesAreLeftOut_cellsAreStripped_missingOnesAreEmpty() {
        assertThat(DataFile.table("places.tsv", TEXT, 2, 3))
                .containsExactly(
                        new Row("places.tsv", 2, List.of("Kyiv", "city", "capital")),
                        new Row("places.tsv", 5, List.of("Odesa", "city", "")));
    }

    @Test
    void aFirstCellMayBeEmpty() {
        assertThat(DataFile.table("t.tsv", "\tcity\n", 2, 2).getFirst().cells()).containsExactly("", "city");
    }

    @Test
    void errorsNameFileLineAndWhatIsWrong() {
        assertThatThrownBy(() -> DataFile.table("places.tsv", TEXT, 3, 3))
                .hasMessage("places.tsv, line 5: 2 columns instead of 3: Odesa | city");
        assertThatThrownBy(() -> DataFile.table("places.tsv", TEXT, 1, 2))
                .hasMessage("places.tsv, line 2: 3 columns instead of 1 to 2: Kyiv | city | capital");
        assertThat(DataFile.table("places.tsv", TEXT, 2, 3).getFirst().wrong("no such kind of place"))
                .hasMessage("places.tsv, line 2: no such kind of place: Kyiv | city | capital");
    }

    @Test
    void aMissingFileIsNamedWithItsPackage() {
        assertThatThrownBy(() -> DataFile.lines(DataFileTest.class, "nowhere.txt"))
                .hasMessageContaining("nowhere.txt of org.readout.model.data is missing");
    }

    @Test
    void barsPartCellsAndAnySignPartsItems() {
        Row row = DataFile.barred("b.txt", "Kyiv | Kiev; ;Kyyiv|").getFirst();
        assertThat(row.cells()).containsExactly("Kyiv", "Kiev; ;Kyyiv", "");
        assertThat(row.items(1, ';')).containsExactly("Kiev", "Kyyiv");
        assertThat(row.get(7)).isEmpty();
    }
}
