package org.readout.read.xml;

import java.util.function.Consumer;
import org.readout.model.Article;
import org.readout.read.source.FormatReader;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;

/** XML that no reader claimed: refused by the name of its root element, lest its markup be read as text. */
public final class OtherXml implements FormatReader {
    @Override
    public boolean recognises(Source source) {
        return source.start().startsWith("<?xml") || (source.isNamed(".xml") && Xml.root(source) != null);
    }

    @Override
    public void read(Source source, Consumer<Article> sink, Consumer<String> problems) throws Unreadable {
        Tag root = Xml.tree(source);
        throw new Unreadable("is XML of a kind that Readout does not know (its root element is " + root.name() + ")");
    }
}
