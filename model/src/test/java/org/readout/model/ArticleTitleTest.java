package org.readout.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTitleTest {
    private static Article.Builder article(String text) {
        return Article.builder("in/the/folder/report.txt", "text", text)
                .blocks(List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)));
    }

    @Test
    void anArticleGoesByItsHeadline() {
        assertThat(article("The mayor resigned.").headline("Mayor out").build().title())
                .isEqualTo("Mayor out");
    }

    @Test
    void withoutOneByItsFirstWords() {
        assertThat(article("The mayor\n  resigned.").build().title()).isEqualTo("The mayor resigned.");
        assertThat(article("The mayor resigned. ".repeat(20).strip()).build().title())
                .hasSizeLessThan(95)
                .startsWith("The mayor resigned. The")
                .endsWith(" …");
    }

    @Test
    void withoutWordsByItsFileAlone() {
        assertThat(Article.builder("in/the/folder/report.txt", "text", "")
                        .build()
                        .title())
                .isEqualTo("report.txt");
        assertThat(Article.fileName("C:\\in\\report.txt")).isEqualTo("report.txt");
    }
}
