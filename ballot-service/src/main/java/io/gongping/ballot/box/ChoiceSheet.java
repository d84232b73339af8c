package io.gongping.ballot.box;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.VisibleText;
import io.gongping.ballot.box.BallotContent.Choice;
import io.gongping.ballot.box.Paper.PaperCandidate;
import io.gongping.ballot.box.Paper.PaperOverSelection;
import io.gongping.ballot.box.Paper.PaperRecommendation;
import io.gongping.support.problem.ProblemError;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may be recommended on a paper, ready to check what raters chose. */
final class ChoiceSheet {

  /** Names that may be written in at all; how many count is for the recommendation to say. */
  private static final int MOST_WRITE_INS = 50;

  private final Map<String, PaperRecommendation> recommendations;

  private ChoiceSheet(Map<String, PaperRecommendation> recommendations) {
    this.recommendations = recommendations;
  }

  static ChoiceSheet of(Paper paper) {
    Map<String, PaperRecommendation> recommendations = new LinkedHashMap<>();
    paper.recommendations().forEach(one -> recommendations.put(one.key(), one));
    return new ChoiceSheet(recommendations);
  }

  boolean isEmpty() {
    return recommendations.isEmpty();
  }

  /** All of them in the order of the paper. */
  List<PaperRecommendation> all() {
    return List.copyOf(recommendations.values());
  }

  /**
   * Checks what was chosen and brings it into one order, in which nobody's hand shows.
   *
   * @return by recommendation, without those that name nobody; of no use when there are mistakes
   */
  Map<String, Choice> check(
      Map<String, ? extends GivenBallot.@Nullable Choice> given, List<ProblemError> mistakes) {
    if (given.isEmpty()) {
      return Map.of();
    }
    given
        .keySet()
        .forEach(
            key -> {
              if (!recommendations.containsKey(key)) {
                mistakes.add(new ProblemError(pointer(key), BallotProblem.RECOMMENDATION_UNKNOWN));
              }
            });
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (PaperRecommendation recommendation : recommendations.values()) {
      GivenBallot.@Nullable Choice chosen = given.get(recommendation.key());
      if (chosen != null) {
        Choice choice = new Check(recommendation, mistakes).of(chosen);
        if (choice.people() > 0) {
          choices.put(recommendation.key(), choice);
        }
      }
    }
    return choices;
  }

  /** Whether a ballot counts as invalid because it names too many. */
  boolean voids(Map<String, Choice> choices) {
    return choices.entrySet().stream()
        .anyMatch(choice -> isVoid(choice.getKey(), choice.getValue(), PaperOverSelection.VOID));
  }

  /** Whether nobody named in a valid ballot's choice gets a vote. */
  boolean voidsItem(String recommendation, Choice choice) {
    return isVoid(recommendation, choice, PaperOverSelection.VOID_ITEM);
  }

  private boolean isVoid(String key, Choice choice, PaperOverSelection effect) {
    @Nullable PaperRecommendation recommendation = recommendations.get(key);
    return recommendation != null
        && recommendation.overSelection() == effect
        && choice.people() > recommendation.atMost();
  }

  private static String pointer(String... steps) {
    return MarkSheet.pointer("/choices", steps);
  }

  /** One choice being checked. */
  private record Check(PaperRecommendation recommendation, List<ProblemError> mistakes) {

    Choice of(GivenBallot.Choice given) {
      Choice choice =
          new Choice(candidates(given.givenCandidates()), writeIns(given.givenWriteIns()));
      if (recommendation.overSelection() == PaperOverSelection.REFUSE
          && choice.people() > recommendation.atMost()) {
        mistakes.add(
            new ProblemError(
                pointer(recommendation.key()),
                BallotProblem.TOO_MANY_CHOSEN,
                Map.of("limit", recommendation.atMost(), "given", choice.people())));
      }
      return choice;
    }

    private List<String> candidates(List<? extends @Nullable String> given) {
      Set<String> known =
          recommendation.candidates().stream().map(PaperCandidate::key).collect(Collectors.toSet());
      Set<String> chosen = new HashSet<>();
      for (int i = 0; i < given.size(); i++) {
        @Nullable String key = given.get(i);
        if (key == null || !known.contains(key)) {
          add("candidates", i, BallotProblem.CANDIDATE_UNKNOWN);
        } else if (!chosen.add(key)) {
          add("candidates", i, BallotProblem.CHOSEN_TWICE);
        }
      }
      return recommendation.candidates().stream()
          .map(PaperCandidate::key)
          .filter(chosen::contains)
          .toList();
    }

    private List<String> writeIns(List<? extends @Nullable String> given) {
      if (given.size() > MOST_WRITE_INS) {
        mistakes.add(
            new ProblemError(
                pointer(recommendation.key(), "writeIns"),
                BallotProblem.LIST_SIZE,
                Map.of("least", 0, "most", MOST_WRITE_INS)));
        return List.of();
      }
      if (!given.isEmpty() && !recommendation.writeIns()) {
        mistakes.add(
            new ProblemError(
                pointer(recommendation.key(), "writeIns"), BallotProblem.WRITE_IN_NOT_ALLOWED));
        return List.of();
      }
      Map<String, String> proposed = new HashMap<>();
      recommendation
          .candidates()
          .forEach(one -> proposed.put(FreeText.name(one.name()), one.key()));
      Set<String> names = new TreeSet<>();
      for (int i = 0; i < given.size(); i++) {
        @Nullable String written = given.get(i);
        if (written == null || !VisibleText.isVisible(written)) {
          add("writeIns", i, BallotProblem.TEXT_MALFORMED);
        } else {
          name(i, FreeText.name(written), proposed, names);
        }
      }
      return List.copyOf(names);
    }

    private void name(int place, String name, Map<String, String> proposed, Set<String> names) {
      int length = FreeText.length(name);
      if (length == 0 || length > FreeText.LONGEST_NAME) {
        mistakes.add(
            new ProblemError(
                pointer(recommendation.key(), "writeIns", Integer.toString(place)),
                BallotProblem.VALUE_OUT_OF_RANGE,
                Map.of("least", 1, "most", FreeText.LONGEST_NAME)));
      } else if (name.codePoints().noneMatch(Character::isLetter)) {
        add("writeIns", place, BallotProblem.TEXT_MALFORMED);
      } else if (proposed.containsKey(name)) {
        add("writeIns", place, BallotProblem.WRITE_IN_IS_CANDIDATE);
      } else if (!names.add(name)) {
        add("writeIns", place, BallotProblem.CHOSEN_TWICE);
      }
    }

    private void add(String member, int place, BallotProblem problem) {
      mistakes.add(
          new ProblemError(
              pointer(recommendation.key(), member, Integer.toString(place)), problem));
    }
  }
}
