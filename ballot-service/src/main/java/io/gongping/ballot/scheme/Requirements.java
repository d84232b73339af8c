package io.gongping.ballot.scheme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme reads of an assessment, as far as it can be looked for before the vote. Kinds and
 * groups are texts: a scheme may know one that this service does not.
 *
 * @param subjects one for each kind of subject that the scheme has rules for
 */
public record Requirements(List<OfSubjects> subjects) {

  public Requirements {
    subjects = List.copyOf(subjects);
  }

  /** What is read of subjects of this kind; empty where the scheme has no rules for it. */
  public Optional<OfSubjects> of(String kind) {
    return subjects.stream().filter(one -> one.kind().equals(kind)).findFirst();
  }

  /**
   * What is read of the subjects of one kind.
   *
   * @param items of their own ballots
   * @param principals of the principals of a team's unit; null where they are not looked at
   * @param recommendation whether the share of a recommendation that named them is read
   * @param team whether the team of a leader's unit is read
   * @param overall the item that stands for the whole; null for none
   * @param groups what ranks and quotas compare by
   */
  public record OfSubjects(
      String kind,
      List<Item> items,
      @Nullable Principals principals,
      boolean recommendation,
      boolean team,
      @Nullable String overall,
      List<String> groups) {

    public OfSubjects {
      items = List.copyOf(items);
      groups = groups == null ? List.of() : List.copyOf(groups);
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
   * @param options letters, best first; empty for points
   * @param most the most points; null for options
   * @param categories rater categories each of which must rate the subject
   */
  public record Item(
      String key, List<String> options, @Nullable Integer most, List<String> categories) {

    public Item {
      options = List.copyOf(options);
      categories = List.copyOf(categories);
    }
  }
}
