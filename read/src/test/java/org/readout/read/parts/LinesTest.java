package org.readout.read.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            (CNN) — Talks opened.                                        |                     | CNN
            ISTANBUL, May 15 (Reuters) - Talks opened.                   | ISTANBUL            | Reuters
            KYIV, Ukraine (AP) — Talks opened.                           | KYIV, Ukraine       | AP
            ISTANBUL/ANKARA, May 15 (Reuters) - Talks opened.            | ISTANBUL/ANKARA     | Reuters
            ST. PETERSBURG, Russia, May 15, 2025 (AFP) - Talks opened.   | ST. PETERSBURG, Russia | AFP
            SEOUL, Nov 26 AFP - Talks opened.                            | SEOUL               | AFP
            Berlin (dpa) - Talks opened.                                 | Berlin              | dpa
            Hong Kong CNN — Talks opened.                                | Hong Kong           | CNN
            HELSINKI — Talks opened.                                     | HELSINKI            |
            May 15 (Reuters) - Talks opened.                             |                     | Reuters
            PORT ELMA (Northwind Wire) — Talks opened.                   | PORT ELMA           | Northwind Wire
            The minister — who was late — said so.                       | none                | none
            EXCLUSIVE — Talks opened.                                    | none                | none
            Putin (left) said talks opened.                              | none                | none
            NATO said talks opened.                                      | none                | none
            """)
    void readsDatelines(String paragraph, String place, String agency) {
        Optional<Dateline> dateline = Dateline.of(paragraph);
        if ("none".equals(place)) {
            assertThat(dateline).isEmpty();
        } else {
            assertThat(dateline.orElseThrow().place()).isEqualTo(place);
            assertThat(dateline.orElseThrow().agency()).isEqualTo(agency);
            assertThat(paragraph.substring(dateline.orElseThrow().length())).isEqualTo("Talks opened.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            By Ada Quill                              | Ada Quill            |
            By Ada Quill, CNN                         | Ada Quill            | CNN
            By Ada Quill and Bo Renn                  | Ada Quill/Bo Renn    |
            BY ADA QUILL AND BO RENN                  | Ada Quill/Bo Renn    |
            By Ada Quill, Bo Renn and Cy van Dunn, Reuters | Ada Quill/Bo Renn/Cy van Dunn | Reuters
            By Ada Quill in Kyiv and Bo Renn in Moscow | Ada Quill/Bo Renn   |
            By JANE DOE, Associated Press             | Jane Doe             | AP
            By Ada Quill, political correspondent     | Ada Quill            |
            By Ada Quill, Published 3 March 2031      | Ada Quill            |
            By Reuters                                |                      | Reuters
            By Monday evening the talks had failed and nobody would say why they had ever begun. | none |
            By then it was late                       | none                 |
            """)
    void readsBylines(String line, String authors, String outlet) {
        Optional<Byline> byline = Byline.of(line);
        if ("none".equals(authors)) {
            assertThat(byline).isEmpty();
        } else {
            assertThat(String.join("/", byline.orElseThrow().authors())).isEqualTo(authors == null ? "" : authors);
            assertThat(byline.orElseThrow().outlet()).isEqualTo(outlet);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            The-CNN-Wire                                                  | AGENCY
            ™ & © 2031 Cable News Network, Inc. All rights reserved.      | COPYRIGHT
            Copyright 2031 Northwind Wire                                 | COPYRIGHT
            Cy Dunn contributed reporting.                                | CONTRIBUTORS
            Reporting by Cy Dunn; Editing by Di Lauer                     | CONTRIBUTORS
            (Additional reporting by Cy Dunn in Elma)                     | CONTRIBUTORS
            This article has been corrected to say the pier is closed.    | CORRECTION
            Editor's note: This report was first published in March.      | CORRECTION
            Read more                                                     | OTHER
            RELATED: Five things about the harbour                        | OTHER
            Sign up for our free daily newsletter                         | OTHER
            ADVERTISEMENT                                                 | OTHER
            The copyright dispute went to court on Monday.                | none
            Correction of the border would take years, she said.          | none
            He advertised for help on Monday.                             | none
            """)
    void tellsFurniture(String line, String kind) {
        assertThat(Furniture.kind(line).map(Enum::name).orElse("none")).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The talks between the two sides were held in the city and it was said that they would go on for a week, as the host of the meeting had said before. | en
            Die Gespräche zwischen den beiden Seiten wurden in der Stadt abgehalten, und es hieß, dass sie noch eine Woche dauern würden, wie der Gastgeber des Treffens zuvor gesagt hatte. Niemand wollte sich zu den Einzelheiten äußern, die Regierung schwieg. | de
            Zu kurz. |
            """)
    void tellsLanguages(String text, String language) {
        assertThat(Language.of(text, null)).isEqualTo(language);
    }
}
