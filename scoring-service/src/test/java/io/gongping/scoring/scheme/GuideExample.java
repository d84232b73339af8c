package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A worked example of the guide to the schemes: subjects and what comes out for each. */
final class GuideExample {

  /**
   * @param expected the lines with {@code =}, without it
   */
  record Part(PresetCase subject, List<String> expected) {}

  private final String scheme;
  private final List<Part> parts = new ArrayList<>();

  private GuideExample(String scheme) {
    this.scheme = scheme;
  }

  static GuideExample read(List<String> lines) {
    GuideExample example = new GuideExample(lines.getFirst().split(" ", 2)[0]);
    boolean opens = true;
    for (String line : lines) {
      if (line.isBlank()) {
        opens = true;
      } else if (opens) {
        example.open(line.startsWith(example.scheme + " ") ? line.split(" ", 2)[1] : line);
        opens = false;
      } else {
        example.add(line);
      }
    }
    return example;
  }

  String scheme() {
    return scheme;
  }

  List<Part> parts() {
    return parts;
  }

  @Override
  public String toString() {
    return scheme + " " + parts.stream().map(part -> part.subject().kind().name()).toList();
  }

  private void open(String line) {
    String[] words = line.split(" ", -1);
    boolean team = words[0].equals("TEAM");
    String key = (team ? "T" : "L") + (parts.size() + 1);
    PresetCase subject = team ? PresetCase.team(key) : PresetCase.leader(key);
    if (words.length > 1 && team) {
      subject.of(UnitKind.valueOf(words[1]));
    } else if (words.length > 1) {
      subject.as(Post.valueOf(words[1]));
    }
    if (!team && !parts.isEmpty()) {
      join(parts.getFirst().subject(), subject);
    }
    parts.add(new Part(subject, new ArrayList<>()));
  }

  private static void join(PresetCase team, PresetCase leader) {
    leader.in(team.subject());
    if (leader.post() == Post.PRINCIPAL) {
      team.principal(leader);
    }
  }

  private void add(String line) {
    Part part = parts.getLast();
    String[] words = line.split(" ", -1);
    PresetCase subject = part.subject();
    switch (words[0]) {
      case "=" -> part.expected().add(line.substring(2));
      case "votes" -> votes(subject, words);
      case "points" -> subject.pointsOf(words[2], words[3], words[1], numbers(words, 4));
      case "recommended" -> subject.recommended(Long.parseLong(words[1]), Long.parseLong(words[3]));
      case "figure" -> subject.figure(words[1], words[2]);
      case "finding" -> subject.found(words[1], words[2]);
      case "adjustment" -> subject.adjustment(words[1], words[2]);
      case "prior" -> subject.prior(Integer.parseInt(words[1]), words[2], words[3]);
      // target LEAF WEIGHT of which ACTUAL of TARGET
      case "target" -> subject.target(words[1], words[2], words[5], words[7]);
      case "indicator" -> {
        if (words[3].equals("points")) {
          subject.indicatorPoints(words[1], words[2]);
        } else {
          subject.indicator(words[1], words[2], words[4]);
        }
      }
      default -> throw new IllegalArgumentException("The guide says " + line);
    }
  }

  private static void votes(PresetCase subject, String[] words) {
    boolean oneCategory = Character.isDigit(words[2].charAt(0));
    int[] counts = numbers(words, oneCategory ? 2 : 4);
    long[] votes = Arrays.stream(counts).asLongStream().toArray();
    if (oneCategory) {
      subject.votes(words[1], votes);
    } else {
      subject.votesOf(words[2], words[3], words[1], votes);
    }
  }

  private static int[] numbers(String[] words, int from) {
    return Arrays.stream(words).skip(from).mapToInt(Integer::parseInt).toArray();
  }
}
