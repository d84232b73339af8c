package io.gongping.scoring.result;

import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.history.NoGrade;
import io.gongping.scoring.scheme.Grade;
import io.gongping.support.web.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published result of one subject (成绩单), complete in itself.
 *
 * @param revision of the decision that it makes known, from 1
 * @param supersedes the revision that was published before it; null for the first
 * @param overall the votes on the item that the rules look at, all categories together; null where
 *     too few raters had an opinion, where the rules look at no item, and on the card of a void
 *     result
 * @param proposal null on the card of a void result
 * @param scores the numbers of the scheme, in its order; none on the card of a void result
 * @param rank null where nobody is ranked, or while the rank is open
 * @param streak null where the decided grade of the annual assessment is not the best one
 * @param circle null until it is published
 * @param publishedOn null until it is published
 */
public record ScoreCard(
    UUID assessmentId,
    String kind,
    int year,
    String region,
    LocalizedText title,
    SchemeRef scheme,
    Subject subject,
    int revision,
    @Nullable Integer supersedes,
    @Nullable Overall overall,
    @Nullable ProposalSummary proposal,
    Decided decision,
    List<Score> scores,
    @Nullable Rank rank,
    @Nullable Streak streak,
    @Nullable Circle circle,
    @Nullable LocalDate publishedOn) {

  public ScoreCard {
    scores = List.copyOf(scores);
  }

  /** The card of a later revision that was made on the same evaluation. */
  public ScoreCard under(int later, Decided other, @Nullable Streak newStreak) {
    return new ScoreCard(
        assessmentId,
        kind,
        year,
        region,
        title,
        scheme,
        subject,
        later,
        null,
        overall,
        proposal,
        other,
        scores,
        rank,
        newStreak,
        null,
        null);
  }

  /**
   * The card as it is sent. Of a void result nothing is left but that it is void, and why.
   *
   * @param before the revision that was published before; null for the first
   */
  public ScoreCard published(@Nullable Integer before, Circle to, LocalDate on) {
    boolean isVoid = decision.outcome() == Decision.Outcome.VOID;
    return new ScoreCard(
        assessmentId,
        kind,
        year,
        region,
        title,
        scheme,
        subject,
        revision,
        before,
        isVoid ? null : overall,
        isVoid ? null : proposal,
        decision,
        isVoid ? List.of() : scores,
        isVoid ? null : rank,
        isVoid ? null : streak,
        to,
        on);
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

  /**
   * Votes of all categories in one heap.
   *
   * @param item the key of the item
   * @param label of the item, as on the form
   * @param opinions 0 where nobody had one; the shares then have no number
   */
  public record Overall(String item, LocalizedText label, long opinions, List<Share> shares) {

    public Overall {
      shares = List.copyOf(shares);
    }
  }

  /**
   * The share of one option.
   *
   * @param share for display, four places; null where nobody had an opinion
   * @param fraction votes and opinions, such as {@code 24/40}, not reduced; null with the share
   */
  public record Share(
      String option, LocalizedText label, @Nullable String share, @Nullable String fraction) {}

  /**
   * A named number of the scheme.
   *
   * @param number rounded half up; null where it is not known or not shown
   * @param fraction exact; null where the number is not shown
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
   * @param grade null unless the outcome is a grade
   * @param noGrade null unless there is none for now
   * @param reason why it departs from the proposal, or confirms scores that are not all known
   * @param correctionReason why the revision before was corrected or declared void; null for the
   *     first
   */
  public record Decided(
      Decision.Outcome outcome,
      @Nullable Grade grade,
      @Nullable Ungraded noGrade,
      LocalDate decidedOn,
      boolean departsFromProposal,
      @Nullable String reason,
      @Nullable String correctionReason) {

    /**
     * What a decision says.
     *
     * @param grade the one that it names
     */
    public static Decided of(Decision decision, @Nullable Grade grade) {
      NoGrade none = decision.noGrade();
      return new Decided(
          decision.outcome(),
          grade,
          none == null ? null : Ungraded.of(none),
          decision.decidedOn(),
          decision.departs(),
          decision.reason(),
          decision.correctionReason());
    }
  }

  /**
   * Why there is no grade for now.
   *
   * @param standardCode in civil servants' information systems, such as {@code 5A}
   */
  public record Ungraded(NoGrade code, String standardCode, LocalizedText label) {

    /** The reason with its words. */
    public static Ungraded of(NoGrade reason) {
      return new Ungraded(reason, reason.standardCode(), reason.label());
    }
  }
}
