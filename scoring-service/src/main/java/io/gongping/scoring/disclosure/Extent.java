package io.gongping.scoring.disclosure;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.tally.Crowd;
import io.gongping.scoring.tally.Tally;
import java.util.List;
import java.util.Map;

/**
 * How far the votes on a subject are shown. A group of fewer than {@value #FEWEST} opinions would
 * show how single raters voted, and hiding only that group would not help: it is the difference
 * between the whole and the rest. So each level is shown for all groups and items or for none.
 *
 * <p>Where a category is withheld, so is every number that comes of its votes in another way than
 * in one heap with all others: weights, forms and the sizes of categories are known to everybody,
 * and a weighted share beside a total solves for the votes of the category. An outcome beside
 * totals may do the same: then the totals go, too, see {@link SolvingTotals}.
 */
public enum Extent {
  /** By category, and within it by paper. */
  CATEGORIES_AND_PAPERS,
  /** By category. */
  CATEGORIES,
  /** All categories together, and nothing that is made of them otherwise. */
  TOTALS,
  /** No votes; only what the rules propose. */
  OUTCOME;

  /** The smallest group of opinions that is shown. */
  public static final int FEWEST = Crowd.FEWEST;

  /** Whether no category is shown by itself. */
  public boolean hidesCategories() {
    return compareTo(TOTALS) >= 0;
  }

  /**
   * How far the votes on a subject may be shown, by the sizes of groups alone.
   *
   * @param papers those that it stands on
   */
  static Extent of(
      AssessmentDefinition definition, List<Paper> papers, Tally tally, Subject subject) {
    List<List<Paper>> single = papers.stream().map(List::of).toList();
    if (areLarge(definition, single, tally, subject)) {
      return CATEGORIES_AND_PAPERS;
    }
    List<List<Paper>> categories =
        definition.categories().stream().map(category -> ofCategory(papers, category)).toList();
    if (areLarge(definition, categories, tally, subject)) {
      return CATEGORIES;
    }
    return areLarge(definition, List.of(papers), tally, subject) ? TOTALS : OUTCOME;
  }

  private static boolean areLarge(
      AssessmentDefinition definition, List<List<Paper>> groups, Tally tally, Subject subject) {
    return definition.formOf(subject).items().stream()
        .allMatch(item -> groups.stream().allMatch(group -> isLarge(group, tally, subject, item)));
  }

  private static List<Paper> ofCategory(List<Paper> papers, Category category) {
    return papers.stream().filter(paper -> paper.category().equals(category.key())).toList();
  }

  private static boolean isLarge(List<Paper> group, Tally tally, Subject subject, Item item) {
    List<Map<String, Long>> votes =
        group.stream()
            .map(paper -> tally.paper(paper.key()).votes(subject.key(), item.key()))
            .toList();
    long opinions = votes.stream().mapToLong(Extent::opinions).sum();
    long ballots =
        votes.stream().flatMap(one -> one.values().stream()).mapToLong(Long::longValue).sum();
    return Crowd.hides(ballots, opinions);
  }

  private static long opinions(Map<String, Long> votes) {
    return votes.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(CategoryVotes.NO_OPINION))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
