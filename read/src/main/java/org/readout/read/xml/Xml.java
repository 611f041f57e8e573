package org.readout.read.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.StAXStreamBuilder;
import org.jspecify.annotations.Nullable;
import org.readout.model.Limits;
import org.readout.read.source.Decoder;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;

/**
 * Parses XML, safely: a document type is cut off before the parser sees it, one that declares entities is refused,
 * nothing external is ever read, and depth and number of nodes are bounded.
 */
public final class Xml {
    private static final int MOST_NODES = 4_000_000;
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml\\b[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{2,40})[\"']");
    private static final Pattern ROOT = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)");

    private Xml() {}

    /** The local name of the root element, as far as the beginning of the input shows it; null when it is not XML. */
    public static @Nullable String root(Source source) {
        String head = source.start();
        if (!head.startsWith("<")) {
            return null;
        }
        Matcher m = ROOT.matcher(head);
        return m.find(Prolog.end(head)) && !head.startsWith("<!DOCTYPE html") ? m.group(1) : null;
    }

    /** The tree. @throws Unreadable when the input is not well-formed or goes beyond the limits */
    public static Tag tree(Source source) throws Unreadable {
        try {
            XMLStreamReader reader = reader(source, false);
            Deque<Tag> open = new ArrayDeque<>();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        Tag tag = new Tag(local(reader.getLocalName()), attributes(reader));
                        if (!open.isEmpty()) {
                            open.peek().add(tag);
                        }
                        open.push(tag);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        Tag closed = open.pop();
                        if (open.isEmpty()) {
                            return closed;
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (!open.isEmpty()) {
                            open.peek().add(reader.getText());
                        }
                    }
                    default -> {}
                }
            }
            throw new Unreadable("is XML without a root element");
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The tree in the form that rome takes. @throws Unreadable as {@link #tree} */
    public static Document document(Source source) throws Unreadable {
        try {
            return new StAXStreamBuilder().build(reader(source, true));
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (JDOMException e) {
            throw broken(e.getCause() instanceof XMLStreamException cause ? cause : e);
        } catch (IllegalArgumentException e) {
            // names and namespaces that the tree refuses
            throw broken(e);
        }
    }

    /** @param namespaces whether prefixes must be declared; a report is readable without */
    private static XMLStreamReader reader(Source source, boolean namespaces) throws Unreadable, XMLStreamException {
        if (source.bytes().length > Limits.PACKAGE_BYTES) {
            throw new Unreadable("is larger than " + Limits.PACKAGE_BYTES + " bytes, the limit for one package");
        }
        Matcher declared = DECLARATION.matcher(source.head());
        String charset = declared.find() ? declared.group(1) : source.charset();
        String cut = Prolog.cut(Decoder.decode(source.bytes(), charset));
        String text = namespaces ? Namespaces.mended(cut) : cut;
        return new Bounded(factory(namespaces).createXMLStreamReader(new StringReader(text)), Limits.DEPTH, MOST_NODES);
    }

    private static XMLInputFactory factory(boolean namespaces) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, namespaces);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
        factory.setProperty("javax.xml.stream.isCoalescing", true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("refers to something outside the document");
        });
        return factory;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.putIfAbsent(local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static Unreadable broken(Exception e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        String tidy = message.replaceFirst(
                "^ParseError at \\[row,col\\]:\\[(\\d+),(\\d+)\\] Message: (?:http\\S+ )?", "line $1, column $2: ");
        return new Unreadable("is not well-formed XML: " + (tidy.length() > 300 ? tidy.substring(0, 300) : tidy), e);
    }
}
