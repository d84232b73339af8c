package io.gongping.scoring.scheme.check;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeMistake.Kind;
import io.gongping.scoring.scheme.Score;
import io.gongping.scoring.scheme.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the scores of a scheme together: none may need itself, be it through the team of the unit,
 * and none may grow without end. Scores that multiply each other double their digits each time;
 * what a person wrote stays far below the bound.
 */
final class ScoreCheck {

  private static final long LARGEST = 10_000;

  private final Scheme scheme;
  private final Mistakes mistakes;
  private final Map<Node, Long> sizes = new HashMap<>();
  private final List<Node> open = new ArrayList<>();

  /** A score of one kind of subject. */
  private record Node(SubjectKind kind, String score) {}

  ScoreCheck(Scheme scheme, Mistakes mistakes) {
    this.scheme = scheme;
    this.mistakes = mistakes;
  }

  /** Adds the mistakes. */
  void check() {
    for (int i = 0; i < scheme.ruleSets().size(); i++) {
      RuleSet rules = scheme.ruleSets().get(i);
      for (int j = 0; j < rules.scores().size(); j++) {
        Score score = rules.scores().get(j);
        String at = "/ruleSets/" + i + "/scores/" + j + "/value";
        if (size(new Node(rules.subjects(), score.key()), at) > LARGEST) {
          mistakes.add(at, Kind.OUT_OF_RANGE, "the score is made of too many parts");
        }
      }
    }
  }

  /** How many parts a score has once every reference is written out. */
  private long size(Node node, String at) {
    @Nullable Long known = sizes.get(node);
    if (known != null) {
      return known;
    }
    int start = open.indexOf(node);
    if (start >= 0) {
      String circle =
          Stream.concat(open.subList(start, open.size()).stream(), Stream.of(node))
              .map(one -> one.kind() + " " + one.score())
              .collect(Collectors.joining(" → "));
      mistakes.add(at, Kind.CYCLE, "the score needs itself: " + circle);
      return 0;
    }
    Optional<Value> value =
        scheme.ruleSet(node.kind()).flatMap(rules -> rules.score(node.score())).map(Score::value);
    open.add(node);
    long size = value.map(found -> size(node.kind(), found, at)).orElse(1L);
    open.remove(node);
    long bounded = Math.min(size, LARGEST + 1);
    sizes.put(node, bounded);
    return bounded;
  }

  private long size(SubjectKind kind, Value value, String at) {
    return switch (value) {
      case Value.OwnScore own -> 1 + size(new Node(kind, own.score()), at);
      case Value.TeamScore team -> 1 + size(new Node(SubjectKind.TEAM, team.score()), at);
      default -> {
        long size = 1;
        for (Value part : value.parts()) {
          size = Math.min(size + size(kind, part, at), LARGEST + 1);
        }
        yield size;
      }
    };
  }
}
