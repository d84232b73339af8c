package io.gongping.scoring.scheme.requirement;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.GroupKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme reads: of the definition of an assessment, which must have it before notice is
 * given, and of what people enter afterwards.
 *
 * @param subjects one for each kind of subject that the scheme has rules for
 */
public record Requirements(List<OfSubjects> subjects) {

  public Requirements {
    subjects = List.copyOf(subjects);
  }

  /**
   * What is read of the subjects of one kind. Lists are sorted and have nothing twice.
   *
   * @param graded whether there are grades, or scores only
   * @param items what is read of their own ballots
   * @param principals what is read of the ballots of the principals of a team's unit (S11 art. 22);
   *     null where they are not looked at
   * @param recommendation whether the share of a recommendation that named them is read
   * @param team whether scores of the team of a leader's unit are read
   * @param overall the item that stands for the whole: the only one that is read, or else the one
   *     called {@code overall}; null where several are of one rank
   * @param unitKinds kinds of unit for which the rules make a difference
   * @param groups what like is compared with like by, in ranks and quotas
   * @param findings keys of what assessors judge
   * @param figures keys of numbers that are entered
   * @param indicators keys of trees of indicators
   * @param adjustments keys of bonuses and deductions
   * @param earlierYears how far back results are read; 0 for none
   */
  public record OfSubjects(
      SubjectKind kind,
      boolean graded,
      List<Item> items,
      @Nullable Principals principals,
      boolean recommendation,
      boolean team,
      @Nullable String overall,
      List<UnitKind> unitKinds,
      List<GroupKey> groups,
      List<String> findings,
      List<String> figures,
      List<String> indicators,
      List<String> adjustments,
      int earlierYears) {

    public OfSubjects {
      items = List.copyOf(items);
      unitKinds = List.copyOf(unitKinds);
      groups = List.copyOf(groups);
      findings = List.copyOf(findings);
      figures = List.copyOf(figures);
      indicators = List.copyOf(indicators);
      adjustments = List.copyOf(adjustments);
    }
  }

  /**
   * What is read of every principal.
   *
   * @param recommendation as of subjects
   */
  public record Principals(List<Item> items, boolean recommendation) {

    public Principals {
      items = List.copyOf(items);
    }
  }

  /**
   * An item whose marks are read.
   *
   * @param options letters that raters choose from, best first; empty for points
   * @param most the most points, from 0; null for options
   * @param categories the rater categories that are named, each of which must rate the subject;
   *     empty where all who rate it count alike
   */
  public record Item(
      String key, List<String> options, @Nullable Integer most, List<String> categories) {

    public Item {
      options = List.copyOf(options);
      categories = List.copyOf(categories);
    }
  }
}
