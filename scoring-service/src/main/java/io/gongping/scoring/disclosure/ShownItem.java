package io.gongping.scoring.disclosure;

import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Option;
import io.gongping.scoring.scheme.CategoryVotes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of the votes on one item of one subject.
 *
 * @param ballots valid ballots of all categories
 * @param totals all categories together; null where they are withheld
 * @param categories each by itself; empty where they are withheld, and where nobody rates
 */
public record ShownItem(
    Item item, long ballots, @Nullable Totals totals, List<OfCategory> categories) {

  /** Stands among votes for those without an opinion. */
  public static final String NO_OPINION = CategoryVotes.NO_OPINION;

  public ShownItem {
    categories = List.copyOf(categories);
  }

  /**
   * All categories together.
   *
   * @param opinions valid ballots with an opinion
   * @param options of the item's scale; of points those that were given, the highest first
   */
  public record Totals(long opinions, List<OfOption> options) {

    public Totals {
      options = List.copyOf(options);
    }

    /** The votes for an option; none for one that is not of the scale. */
    public long votes(String option) {
      return options.stream()
          .filter(one -> one.option().code().equals(option))
          .mapToLong(OfOption::votes)
          .sum();
    }

    /** The share of an option among the opinions; empty without opinions. */
    public Optional<BigFraction> share(String option) {
      return opinions == 0
          ? Optional.empty()
          : Optional.of(BigFraction.of(votes(option), opinions));
    }
  }

  /**
   * One option.
   *
   * @param pooled its share of all votes in one heap; null where there is none
   * @param weighted its share by the weights of the categories; null where there is none, or where
   *     it is withheld
   */
  public record OfOption(
      Option option, long votes, @Nullable BigFraction pooled, @Nullable BigFraction weighted) {}

  /**
   * One rater category.
   *
   * @param votes by option code
   * @param papers null where they are withheld
   */
  public record OfCategory(
      Category category,
      long ballots,
      long opinions,
      Map<String, Long> votes,
      @Nullable List<OfPaper> papers) {}

  /**
   * One paper of a category.
   *
   * @param ballots distinct ballots, the invalid ones included
   */
  public record OfPaper(String paper, long ballots, Map<String, Long> votes) {}
}
