package io.gongping.scoring.scheme;

import io.gongping.support.test.CommittedContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The fenced blocks of {@code docs/schemes.md}. */
final class Guide {

  private static final String PAGE = "docs/schemes.md";

  private static final String FENCE = "```";

  private Guide() {}

  static List<GuideExample> examples() {
    return blocks("example").stream().map(GuideExample::read).toList();
  }

  /** The documents of complete schemes. */
  static List<String> documents() {
    return blocks("json scheme").stream().map(lines -> String.join("\n", lines)).toList();
  }

  private static List<List<String>> blocks(String language) {
    List<List<String>> blocks = new ArrayList<>();
    boolean inside = false;
    for (String line : lines()) {
      if (line.equals(FENCE + language)) {
        blocks.add(new ArrayList<>());
        inside = true;
      } else if (line.startsWith(FENCE)) {
        inside = false;
      } else if (inside) {
        blocks.getLast().add(line);
      }
    }
    return blocks;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(CommittedContract.file(PAGE));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
