package io.gongping.scoring.result;

import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.Grade;
import io.gongping.support.web.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published result of one subject (成绩单), complete in itself.
 *
 * @param overall the votes on the item that the rules look at, all categories together; null where
 *     too few raters had an opinion
 * @param scores the numbers of the scheme, in its order
 * @param rank null where nobody is ranked, or while the rank is open
 * @param streak null where the decided grade of the annual assessment is not the best one
 */
public record ScoreCard(
    UUID assessmentId,
    String kind,
    int year,
    String region,
    LocalizedText title,
    SchemeRef scheme,
    Subject subject,
    @Nullable Overall overall,
    ProposalSummary proposal,
    Decided decision,
    List<Score> scores,
    @Nullable Rank rank,
    @Nullable Streak streak,
    Circle circle,
    LocalDate publishedOn) {

  public ScoreCard {
    scores = List.copyOf(scores);
  }

  /** Who the card is about. */
  public record Subject(
      String key,
      SubjectKind kind,
      UUID directoryId,
      String name,
      @Nullable Post post,
      @Nullable String title,
      Unit unit) {}

  /** The subject's unit. */
  public record Unit(String key, UUID organisationId, String name, UnitKind kind) {}

  /** Votes of all categories in one heap. */
  public record Overall(long opinions, List<Share> shares) {

    public Overall {
      shares = List.copyOf(shares);
    }
  }

  /**
   * The share of one option.
   *
   * @param share for display, four places; 0.0000 where nobody had an opinion
   * @param fraction votes and opinions, such as {@code 24/40}, not reduced
   */
  public record Share(String option, LocalizedText label, String share, String fraction) {}

  /**
   * A named number of the scheme.
   *
   * @param number rounded half up; null where it is not known or not shown
   * @param fraction exact; null where only the rounded number is shown
   */
  public record Score(
      String key, LocalizedText label, @Nullable String number, @Nullable String fraction) {}

  /**
   * The place in the group.
   *
   * @param score the key of the score that ranks
   * @param rank from 1; ties share one
   * @param size how many are in the group
   * @param bottom whether nobody in a group of more than one has a lower place
   */
  public record Rank(String score, int rank, int size, boolean bottom) {}

  /**
   * Years in a row with the best grade of the annual assessment, up to this one.
   *
   * @param from the first year
   * @param years how many, from 1
   */
  public record Streak(int from, int years) {}

  /**
   * What the committee decided.
   *
   * @param grade null where the scheme gives scores only, which the decision confirms
   */
  public record Decided(
      @Nullable Grade grade,
      LocalDate decidedOn,
      boolean departsFromProposal,
      @Nullable String reason) {}
}
