package org.readout.train.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.readout.language.actors.ActorBook;
import org.readout.language.actors.Sense;
import org.readout.model.Name;

/**
 * Files in CoNLL format (word first, label last on a line; I- and B- of PER, LOC, ORG, MISC). MISC becomes NORP where the
 * actor book knows a nationality, else OTHER. Words are cut at hyphens, as the product's tokens are.
 */
final class NamedTexts {
    /** So many sentences in ten go on the paragraph of the one before. */
    private static final int JOINED = 3;

    private final ActorBook book = ActorBook.load();
    private final Random random;

    NamedTexts(long seed) {
        random = new Random(seed);
    }

    /** A document while it is read. */
    private final class Draft {
        private final TextDraft text = new TextDraft();
        private final List<Integer> labels = new ArrayList<>();

        void add(List<String[]> rows) {
            text.beginSentence();
            if (random.nextInt(10) >= JOINED) {
                text.beginParagraph();
            }
            String open = "O";
            int begun = 0;
            for (String[] row : rows) {
                String label = row[row.length - 1];
                String type = label.length() > 2 ? label.substring(2) : "O";
                if (!type.equals(open) || label.startsWith("B-")) {
                    close(open, begun);
                    open = type;
                    begun = text.words.size();
                }
                for (String piece : row[0].split("(?<=-)(?=[^-])|(?<=[^-])(?=-)")) {
                    text.add(piece);
                    labels.add(0);
                }
            }
            close(open, begun);
        }

        private void close(String type, int begun) {
            if (type.equals("O")) {
                return;
            }
            Name.Type is = type(type, String.join(" ", text.words.subList(begun, text.words.size())));
            for (int i = begun; i < text.words.size(); i++) {
                labels.set(i, 1 + 2 * is.ordinal() + (i > begun ? 1 : 0));
            }
        }

        LabelledText done() {
            int[] names = labels.stream().mapToInt(Integer::intValue).toArray();
            return new LabelledText(
                    List.copyOf(text.words), text.sentences, text.paragraphs, null, null, names, null, null);
        }
    }

    private Name.Type type(String label, String words) {
        return switch (label) {
            case "PER" -> Name.Type.PERSON;
            case "ORG" -> Name.Type.ORG;
            case "LOC" -> Name.Type.PLACE;
            default ->
                book.senses(words).stream()
                                .anyMatch(s -> s.kind() == Sense.Kind.NATIONALITY || s.kind() == Sense.Kind.PEOPLE)
                        ? Name.Type.NORP
                        : Name.Type.OTHER;
        };
    }

    List<LabelledText> read(Path file) throws IOException {
        List<LabelledText> out = new ArrayList<>();
        Draft draft = new Draft();
        List<String[]> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("-DOCSTART- O");
        for (String line : lines) {
            boolean document = line.startsWith("-DOCSTART-");
            if ((line.isBlank() || document) && !rows.isEmpty()) {
                draft.add(rows);
                rows = new ArrayList<>();
            } else if (!line.isBlank() && !document) {
                rows.add(line.strip().split("\\s+"));
            }
            if ((document || draft.text.words.size() > 2_000) && !draft.text.isEmpty()) {
                out.add(draft.done());
                draft = new Draft();
            }
        }
        return out;
    }
}
