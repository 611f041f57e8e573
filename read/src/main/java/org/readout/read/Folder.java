package org.readout.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The files under a folder, in the order of their names; hidden ones and notes about
 * the folder (README, LICENSE) are passed over, links do not lead out of it. */
final class Folder {
    private static final int DEEPEST = 64;

    /** Endings of files that are no reports, and what they are. */
    private static final Map<String, String> OTHER = Map.ofEntries(
            Map.entry("jpg", "an image"),
            Map.entry("jpeg", "an image"),
            Map.entry("png", "an image"),
            Map.entry("gif", "an image"),
            Map.entry("webp", "an image"),
            Map.entry("svg", "an image"),
            Map.entry("ico", "an image"),
            Map.entry("mp3", "sound"),
            Map.entry("wav", "sound"),
            Map.entry("mp4", "video"),
            Map.entry("mov", "video"),
            Map.entry("pdf", "a PDF file"),
            Map.entry("css", "a style sheet"),
            Map.entry("js", "a program"),
            Map.entry("py", "a program"),
            Map.entry("csv", "a table"),
            Map.entry("tsv", "a table"),
            Map.entry("xlsx", "a table"),
            Map.entry("docx", "a word processor's file"),
            Map.entry("odt", "a word processor's file"),
            Map.entry("properties", "a settings file"),
            Map.entry("yml", "a settings file"));

    private final Path root;
    private final int maxFiles;
    private final Consumer<Path> files;
    private final Consumer<Problem> problems;
    private int count;

    Folder(Path root, int maxFiles, Consumer<Path> files, Consumer<Problem> problems) {
        this.root = root;
        this.maxFiles = maxFiles;
        this.files = files;
        this.problems = problems;
    }

    /** Hands on each file that may hold a report and names each that is passed over with its reason. */
    void walk() {
        walk(root, 0);
    }

    private void walk(Path folder, int depth) {
        if (depth > DEEPEST) {
            problems.accept(new Problem(folder.toString(), "is nested deeper than " + DEEPEST + " folders"));
            return;
        }
        for (Path entry : entries(folder)) {
            if (count >= maxFiles) {
                return;
            }
            if (Files.isSymbolicLink(entry) && leadsOut(entry)) {
                problems.accept(
                        new Problem(entry.toString(), "is a link to a folder, or out of the folder being read"));
            } else if (Files.isDirectory(entry)) {
                walk(entry, depth + 1);
            } else if (OTHER.containsKey(ending(entry))) {
                problems.accept(new Problem(entry.toString(), "is " + OTHER.get(ending(entry)) + ", not a report"));
            } else if (Files.isRegularFile(entry)) {
                if (++count == maxFiles) {
                    problems.accept(
                            new Problem(root.toString(), "has more than " + maxFiles + " files; the rest is left out"));
                }
                files.accept(entry);
            }
        }
    }

    private List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !name(entry).startsWith(".") && !isAboutTheFolder(name(entry)))
                    .sorted(Comparator.comparing(Folder::name))
                    .toList();
        } catch (IOException | SecurityException e) {
            problems.accept(new Problem(folder.toString(), "cannot be listed: " + Reasons.of(e)));
            return List.of();
        }
    }

    private static boolean isAboutTheFolder(String name) {
        String bare = name.toUpperCase(Locale.ROOT).replaceFirst("\\.(?:MD|TXT|RST)$", "");
        return bare.equals("README") || bare.equals("LICENSE") || bare.equals("LICENCE") || bare.equals("CHANGELOG");
    }

    private boolean leadsOut(Path link) {
        try {
            Path target = link.toRealPath();
            return Files.isDirectory(target) || !target.startsWith(root.toRealPath());
        } catch (IOException | SecurityException e) {
            return true;
        }
    }

    private static String name(Path entry) {
        Path name = entry.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String ending(Path entry) {
        String name = name(entry);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
