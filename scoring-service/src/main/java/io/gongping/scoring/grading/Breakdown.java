package io.gongping.scoring.grading;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.tally.Tally;
import java.util.List;
import java.util.Map;

/**
 * How far the votes on a subject may be taken apart. A group of fewer than {@value #FEWEST}
 * opinions would show how single raters voted, and hiding only that group would not help: it is the
 * difference between the whole and the rest. So each level is shown for all groups or for none, and
 * to nobody when one non-empty group is too small on any item.
 *
 * <p>Limits. Totals are always shown, so a subject that few people rate at all stays a small group.
 * Where the breakdown is withheld the weighted share is shown rounded and without its fraction, but
 * who knows the weights and the size of each category may still narrow down a small one from the
 * pooled and the weighted share together. Categories that are small should be merged before the
 * assessment is opened. A unanimous group of five or more still shows how each of its raters voted.
 */
public enum Breakdown {
  /** By category, and within it by paper. */
  CATEGORIES_AND_PAPERS,
  /** By category. */
  CATEGORIES,
  /** Totals only. */
  WITHHELD;

  /** The smallest group of opinions that is shown. */
  public static final int FEWEST = 5;

  /**
   * What may be shown of a subject.
   *
   * @param papers those that it stands on
   */
  public static Breakdown of(
      AssessmentDefinition definition, List<Paper> papers, Tally tally, Subject subject) {
    List<Item> items = definition.formOf(subject).items();
    boolean papersAreLarge =
        items.stream()
            .allMatch(
                item ->
                    papers.stream()
                        .allMatch(paper -> isLarge(List.of(paper), tally, subject, item)));
    if (papersAreLarge) {
      return CATEGORIES_AND_PAPERS;
    }
    boolean categoriesAreLarge =
        items.stream()
            .allMatch(
                item ->
                    definition.categories().stream()
                        .map(category -> ofCategory(papers, category))
                        .allMatch(group -> isLarge(group, tally, subject, item)));
    return categoriesAreLarge ? CATEGORIES : WITHHELD;
  }

  private static List<Paper> ofCategory(List<Paper> papers, Category category) {
    return papers.stream().filter(paper -> paper.category().equals(category.key())).toList();
  }

  private static boolean isLarge(List<Paper> group, Tally tally, Subject subject, Item item) {
    long opinions =
        group.stream()
            .map(paper -> tally.paper(paper.key()).votes(subject.key(), item.key()))
            .mapToLong(Breakdown::opinions)
            .sum();
    return opinions == 0 || opinions >= FEWEST;
  }

  private static long opinions(Map<String, Long> votes) {
    return votes.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(CategoryVotes.NO_OPINION))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
