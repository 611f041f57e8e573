package org.readout.bench.times;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.readout.model.Span;

/**
 * One document in TimeML.
 *
 * @param file its name
 * @param text the characters of its TEXT element
 * @param created the day of its creation; null when the header has none
 * @param times the TIMEX3 elements of the text, in order, without those that mark no words
 */
record TimeMl(String file, String text, @Nullable LocalDate created, List<Gold> times) {

    /** One annotated expression. */
    record Gold(Span span, String type, String value) {}

    /** @throws IOException when the file cannot be read or is no TimeML */
    static TimeMl read(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            try {
                return read(file.getFileName().toString(), xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + ": no TimeML: " + e.getMessage(), e);
        }
    }

    private static TimeMl read(String name, XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        List<Gold> times = new ArrayList<>();
        LocalDate created = null;
        boolean inText = false;
        boolean inHeader = false;
        Gold open = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String element = xml.getLocalName();
                    if (element.equals("TEXT")) {
                        inText = true;
                    } else if (element.equals("DCT")) {
                        inHeader = true;
                    } else if (element.equals("TIMEX3") && inHeader) {
                        created = day(xml.getAttributeValue(null, "value"));
                    } else if (element.equals("TIMEX3") && inText) {
                        Span start = new Span(text.length(), text.length());
                        open = new Gold(start, attribute(xml, "type"), attribute(xml, "value"));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    String element = xml.getLocalName();
                    if (element.equals("TEXT")) {
                        inText = false;
                    } else if (element.equals("DCT")) {
                        inHeader = false;
                    } else if (element.equals("TIMEX3") && open != null) {
                        if (open.span().start() < text.length()) {
                            times.add(
                                    new Gold(new Span(open.span().start(), text.length()), open.type(), open.value()));
                        }
                        open = null;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        text.append(xml.getText());
                    }
                }
                default -> {
                    // comments and instructions are no text
                }
            }
        }
        return new TimeMl(name, text.toString(), created, List.copyOf(times));
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null || value.length() < 10 ? null : LocalDate.parse(value.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
