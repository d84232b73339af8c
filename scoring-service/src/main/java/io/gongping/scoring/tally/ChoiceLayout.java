package io.gongping.scoring.tally;

import io.gongping.scoring.definition.Recommendation;
import io.gongping.scoring.definition.Recommendation.Candidate;
import io.gongping.scoring.definition.Recommendation.OverSelection;
import io.gongping.scoring.tally.CastContent.Choice;
import io.gongping.scoring.tally.Written.WriteIn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one recommendation on a paper is counted: a cell for each candidate, one for ballots that
 * name nobody, one for those that name too many.
 *
 * @param place the cells, with the recommendation for a subject
 */
record ChoiceLayout(Recommendation recommendation, ItemPlace place) {

  static ChoiceLayout of(Recommendation recommendation, int firstCell) {
    List<String> options = new ArrayList<>();
    recommendation.candidates().stream().map(Candidate::key).forEach(options::add);
    options.add(RecommendationCells.NOBODY);
    options.add(RecommendationCells.OVER_SELECTED);
    return new ChoiceLayout(
        recommendation,
        new ItemPlace(
            recommendation.key(),
            RecommendationCells.CHOICE,
            firstCell,
            Alternatives.of(options),
            false));
  }

  /** What a ballot's choice turned out to be. */
  sealed interface Reading {

    /** Votes for these cells and for others than the candidates. */
    record Counted(List<Integer> cells, List<WriteIn> writeIns) implements Reading {}

    /** It makes the ballot invalid. */
    record Voiding() implements Reading {}

    /** Nothing that the box should have taken. */
    record Unfit(boolean overSelected) implements Reading {}
  }

  Reading read(@Nullable Choice choice) {
    if (choice == null || choice.people() == 0) {
      return only(RecommendationCells.NOBODY);
    }
    List<Integer> cells = new ArrayList<>();
    List<WriteIn> writeIns = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (String candidate : choice.candidates()) {
      if (recommendation.candidate(candidate).isEmpty() || !named.add(candidate)) {
        return new Reading.Unfit(false);
      }
      cells.add(place.cell(candidate));
    }
    Set<String> written = new HashSet<>();
    for (String text : choice.writeIns()) {
      Optional<String> name = WrittenText.name(text);
      if (name.isEmpty() || !recommendation.writeIns() || !written.add(name.get())) {
        return new Reading.Unfit(false);
      }
      writeIns.add(new WriteIn(recommendation.key(), name.get()));
    }
    return choice.people() > recommendation.atMost()
        ? overSelected(recommendation.overSelection())
        : new Reading.Counted(cells, writeIns);
  }

  private Reading overSelected(OverSelection effect) {
    return switch (effect) {
      case REFUSE -> new Reading.Unfit(true);
      case VOID_ITEM -> only(RecommendationCells.OVER_SELECTED);
      case VOID -> new Reading.Voiding();
    };
  }

  private Reading only(String option) {
    return new Reading.Counted(List.of(place.cell(option)), List.of());
  }

  /** Whether every choice of a ballot is of a recommendation on its paper. */
  static boolean areKnown(Map<String, Choice> choices, List<ChoiceLayout> layouts) {
    return choices.keySet().stream()
        .allMatch(key -> layouts.stream().anyMatch(one -> one.recommendation().key().equals(key)));
  }
}
