package org.readout.train.names;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.actors.Sense;
import org.readout.language.names.NameModel;
import org.readout.language.names.NameSpan;
import org.readout.language.names.NameTraining;
import org.readout.language.names.NameTraining.Example;
import org.readout.language.syntax.SyntaxParser;
import org.readout.model.Block;
import org.readout.model.Name;
import org.readout.model.Span;

/**
 * {@code readout train names OUT FILE...}: trains on files in CoNLL format (word first, label last on a line; I- and B-
 * of PER, LOC, ORG, MISC). MISC becomes NORP where the actor book knows a nationality, else OTHER.
 */
public final class NameTrainer {
    private static final long SEED = 20251123;
    private static final int EPOCHS = 10;
    /** One sentence in so many is read once more as a headline. */
    private static final int HEADLINES = 12;

    private final ActorBook book = ActorBook.load();
    private final SyntaxParser parser = SyntaxParser.load();
    private final Random random = new Random(SEED);

    /** Trains and writes the model. */
    public static void run(Path out, List<Path> data) throws IOException {
        NameTrainer trainer = new NameTrainer();
        List<Example> examples = new ArrayList<>();
        for (Path file : data) {
            examples.addAll(trainer.read(file));
        }
        System.err.println(examples.size() + " documents");
        NameModel model = NameTraining.train(examples, trainer.book, EPOCHS, SEED, System.err::println);
        try (OutputStream file = Files.newOutputStream(out)) {
            model.write(file);
        }
        System.err.println("wrote " + out + ": " + Files.size(out) + " bytes");
    }

    /** A document while it is read. */
    private final class Draft {
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Token> tokens = new ArrayList<>();
        private final List<NameSpan> names = new ArrayList<>();
        private int offset;

        void add(List<String[]> rows, boolean headline) {
            int first = tokens.size();
            int start = offset;
            String open = "O";
            int begun = 0;
            for (String[] row : rows) {
                String label = row[row.length - 1];
                String type = label.length() > 2 ? label.substring(2) : "O";
                if (!type.equals(open) || label.startsWith("B-")) {
                    close(open, begun);
                    open = type;
                    begun = tokens.size();
                }
                for (String piece : row[0].split("(?<=-)(?=[^-])|(?<=[^-])(?=-)")) {
                    boolean raise = headline && piece.length() > 3 && Character.isLowerCase(piece.charAt(0));
                    word(raise ? Character.toUpperCase(piece.charAt(0)) + piece.substring(1) : piece);
                }
                offset++;
            }
            close(open, begun);
            if (tokens.size() > first) {
                sentences.add(new Sentence(
                        sentences.size(),
                        new Span(start, offset),
                        first,
                        tokens.size(),
                        0,
                        headline ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH));
            }
        }

        private void word(String piece) {
            tokens.add(
                    new Token(tokens.size(), new Span(offset, offset + piece.length()), piece, "", Pos.X, "", -1, ""));
            offset += piece.length();
        }

        private void close(String type, int begun) {
            if (type.equals("O")) {
                return;
            }
            StringBuilder text = new StringBuilder();
            for (int i = begun; i < tokens.size(); i++) {
                text.append(i > begun ? " " : "").append(tokens.get(i).text());
            }
            names.add(new NameSpan(begun, tokens.size(), type(type, text.toString())));
        }

        Example done() {
            return new Example(sentences, parser.parse(sentences, tokens), names);
        }
    }

    private Name.Type type(String label, String words) {
        return switch (label) {
            case "PER" -> Name.Type.PERSON;
            case "ORG" -> Name.Type.ORG;
            case "LOC" -> Name.Type.PLACE;
            default -> isNationality(words) ? Name.Type.NORP : Name.Type.OTHER;
        };
    }

    private boolean isNationality(String words) {
        return book.senses(words).stream()
                .anyMatch(s -> s.kind() == Sense.Kind.NATIONALITY || s.kind() == Sense.Kind.PEOPLE);
    }

    private List<Example> read(Path file) throws IOException {
        List<Example> out = new ArrayList<>();
        Draft draft = new Draft();
        List<String[]> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("-DOCSTART- O");
        for (String line : lines) {
            boolean document = line.startsWith("-DOCSTART-");
            if ((line.isBlank() || document) && !rows.isEmpty()) {
                draft.add(rows, false);
                if (random.nextInt(HEADLINES) == 0) {
                    draft.add(rows, true);
                }
                rows = new ArrayList<>();
            } else if (!line.isBlank() && !document) {
                rows.add(line.strip().split("\\s+"));
            }
            if (document && !draft.sentences.isEmpty()) {
                out.add(draft.done());
                draft = new Draft();
            }
        }
        return out;
    }
}
