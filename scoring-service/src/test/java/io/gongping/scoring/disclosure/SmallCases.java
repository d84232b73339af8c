package io.gongping.scoring.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gongping.scoring.disclosure.ShownItem.Totals;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.result.ProposalSummary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cases of small assessments: votes that look alike in everything that is shown are one. The small
 * category is the first one.
 */
final class SmallCases {

  private final Map<String, Set<List<Integer>>> alike = new HashMap<>();
  private final Map<String, Set<List<Integer>>> plain = new HashMap<>();
  private final Map<String, String> plainOf = new HashMap<>();

  void add(String view, String plainly, Votes votes) {
    List<Integer> small = votes.categories().getFirst();
    String key = plainly + UUID.nameUUIDFromBytes(view.getBytes(UTF_8));
    alike.computeIfAbsent(key, unseen -> new HashSet<>()).add(small);
    plain.computeIfAbsent(plainly, unseen -> new HashSet<>()).add(small);
    plainOf.put(key, plainly);
  }

  int count() {
    return alike.size();
  }

  /** The cases that agree on the votes for an option which the plain numbers leave open. */
  List<String> solved() {
    return alike.entrySet().stream()
        .filter(
            one ->
                agreed(one.getValue())
                    > agreed(Objects.requireNonNull(plain.get(plainOf.get(one.getKey())))))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static long agreed(Set<List<Integer>> small) {
    return IntStream.range(0, Votes.OPTIONS)
        .filter(option -> small.stream().map(one -> one.get(option)).distinct().count() == 1)
        .count();
  }

  /** The totals where they are shown; the outcome where they are not. */
  static String plain(Attacked attacked, GradedAssessment assessment) {
    Disclosures shown = new Disclosures(assessment);
    Totals totals = shown.items(attacked.subject("L01")).getLast().totals();
    return totals == null
        ? outcome(attacked, assessment)
        : totals.options().stream().map(one -> one.votes() + " ").collect(Collectors.joining());
  }

  static String outcome(Attacked attacked, GradedAssessment assessment) {
    return ProposalSummary.of(assessment.proposal(attacked.subject("L01"))).toString();
  }
}
