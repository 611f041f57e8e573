package org.readout.read.iptc7901;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.readout.model.Article;
import org.readout.read.ReaderContract;

class WireReaderTest extends ReaderContract {
    @Override
    protected String name() {
        return "wire.txt";
    }

    @Override
    protected String good() {
        return "\u0001nwa062 4 i 211   dpa 061\r\n\r\nNorland-politics/\r\n\u00021ST LEAD\r\nHarbour talks open in Port Elma\r\nBy Ada Quill, dpa =\r\n\r\n"
                + "   Port Elma (dpa) - A member of the delegation said on Monday that the\r\ncafé meeting would go on.\r\n\r\n"
                + "   Nobody said who will come.\r\n\r\n# dpa NOTEBOOK\r\n\r\nNot for publication.\r\n\r\n\u0003031137 GMT Mar 31\r\n\u0004";
    }

    @Test
    void readsAMessage() {
        Article article = read(name(), good()).only();
        assertThat(article.format()).isEqualTo("iptc7901");
        assertThat(article.headline()).isEqualTo("Harbour talks open in Port Elma");
        assertThat(article.byline()).containsExactly("Ada Quill");
        assertThat(article.wire()).isEqualTo("dpa");
        assertThat(article.published().time()).isEqualTo("2031-03-03T11:37Z");
        assertThat(article.text()).isEqualTo("""
                Harbour talks open in Port Elma
                By Ada Quill, dpa
                Port Elma (dpa) - A member of the delegation said on Monday that the café meeting would go on.
                Nobody said who will come.""");
    }

    @Test
    void readsAnpa() {
        Article article = read(
                        "a.tst",
                        "\u0016\u0016\u0001W2870\u001fasian\r\nf l\u0013 BC-Talks     03-03 1049\r\n\u0002\u0002^BC-Norland-Talks,466<\r\n^Harbour talks open<\r\n"
                                + "^By ADA QUILL=\r\n^Associated Press=\r\n\t   PORT ELMA (AP) _ ``We met,'' she said.\r\n\t   Nobody else spoke.\r\n\u0003AP-03-03-31 1509GMT<\r\n")
                .only();
        assertThat(article.headline()).isEqualTo("Harbour talks open");
        assertThat(article.text()).contains("“We met,” she said.");
        assertThat(article.date()).isEqualTo("2031-03-03");
    }
}
