package io.gongping.scoring.result.rest;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.disclosure.Disclosures;
import io.gongping.scoring.disclosure.Extent;
import io.gongping.scoring.history.RecordConflict;
import io.gongping.scoring.history.Streak;
import io.gongping.scoring.history.app.ScoreView;
import io.gongping.scoring.history.app.StreakView;
import io.gongping.scoring.standing.Standing;
import io.gongping.scoring.standing.Standing.QuotaPlace;
import io.gongping.scoring.standing.Standing.State;
import io.gongping.scoring.standing.app.PlaceView;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Result", description = "What came out for one subject.")
record ResultView(
    @Schema(examples = "T1") String subject,
    SubjectKind kind,
    @Schema(description = "The key of its unit.", examples = "U1") String unit,
    @Schema(examples = "青林县领导班子") String name,
    @Nullable Post post,
    @Schema(examples = "县长") @Nullable String title,
    ProposalView proposal,
    @Schema(description = "The numbers of the scheme, in its order.") List<ScoreView> scores,
    @Schema(description = "The place in the group; absent where nobody is ranked.")
        @Nullable PlaceView rank,
    @Schema(description = "Facts that people should see; they have no part in the grade.")
        List<FlagView> flags,
    @Schema(
            description =
                "What the quota makes of the proposal: WITHIN, AT_EDGE (of equals not all fit in,"
                    + " people decide), OVER. Absent where the proposed grade is not limited.")
        @Nullable QuotaPlace quota,
    @Schema(
            description =
                "Years in a row with the best grade of the annual assessment, up to this one: by"
                    + " the decided grade, before the decision by the proposed one. Absent where"
                    + " that is not the best.")
        @Nullable StreakView streak,
    @Schema(description = "The latest of the assessing body.") @Nullable OpinionView opinion,
    @Schema(
            description =
                "The revision in force. From then on everything here is what it was made on; see"
                    + " `changedSince`.")
        @Nullable DecisionView decision,
    @Schema(
            description =
                "Another assessment, perhaps of another region, recorded a result of the same kind"
                    + " and year under the same directory id. OPEN: the first one of the region is"
                    + " used until two people settle it. Absent where there is none.")
        RecordConflict.@Nullable State conflict,
    @Schema(description = "Whether the revision in force is published.") boolean published,
    @Schema(description = "Of the latest revision that is published.")
        @Nullable PublicationView publication,
    @Schema(
            description =
                "A hint that a correction may be due: what was entered since the decision. It"
                    + " changes nothing of the result. Absent where nothing did.")
        @Nullable ChangedSinceView changedSince,
    @Schema(description = "In detail, and with `votes=true`: the votes on every item.")
        @Nullable List<ItemView> items,
    @Schema(
            description =
                "With the votes: how far they are shown, to anybody. TOTALS when a rater category"
                    + " that voted has fewer than five opinions: then no category is shown, nor a"
                    + " number made of its votes otherwise than in one heap with all. OUTCOME when"
                    + " there are fewer than five opinions in all, and when the totals beside the"
                    + " outcome would tell more than alone: then no votes are shown.")
        @Nullable Extent breakdown,
    @Schema(
            description =
                "In detail only; absent where no rules apply. What rests on withheld votes says so.")
        @Nullable TraceView trace) {

  @Schema(name = "Flag")
  record FlagView(
      @Schema(examples = "discrepancy") String key,
      LocalizedText label,
      @Schema(examples = "S1 art. 7") @Nullable String clause,
      @Schema(description = "WITHHELD: it looks at a rater category that is too small to be shown.")
          State state) {

    static FlagView of(Standing.Flag flag) {
      return new FlagView(flag.key(), flag.label(), flag.clause(), flag.state());
    }
  }

  /** What is recorded about a subject. */
  record Recorded(
      @Nullable OpinionView opinion,
      @Nullable DecisionView decision,
      @Nullable PublicationView publication,
      RecordConflict.@Nullable State conflict,
      Standing standing,
      @Nullable Streak streak) {}

  static ResultView summary(Disclosures shown, Subject subject, Recorded recorded) {
    return view(shown, subject, recorded, null, null, null);
  }

  /** A summary with the votes on every item, for a chart of all subjects. */
  static ResultView withVotes(Disclosures shown, Subject subject, Recorded recorded) {
    return view(shown, subject, recorded, items(shown, subject), shown.extent(subject), null);
  }

  static ResultView detail(Disclosures shown, Subject subject, Recorded recorded) {
    return view(
        shown,
        subject,
        recorded,
        items(shown, subject),
        shown.extent(subject),
        shown.evaluation(subject).map(TraceViews::of).orElse(null));
  }

  /**
   * This result as it was frozen with a decision, with what was recorded since.
   *
   * @param decidedStreak by the decided grade
   * @param since what was entered since; null where nothing changed
   */
  ResultView decided(
      Recorded recorded, @Nullable StreakView decidedStreak, @Nullable ChangedSinceView since) {
    return new ResultView(
        subject,
        kind,
        unit,
        name,
        post,
        title,
        proposal,
        scores,
        rank,
        flags,
        quota,
        decidedStreak,
        recorded.opinion(),
        recorded.decision(),
        recorded.conflict(),
        isPublished(recorded),
        recorded.publication(),
        since,
        items,
        breakdown,
        trace);
  }

  /** Whether the rules, as things stand now, come to the same. */
  boolean comesTo(ResultView now) {
    return proposal.equals(now.proposal)
        && scores.equals(now.scores)
        && Objects.equals(rank, now.rank);
  }

  private static boolean isPublished(Recorded recorded) {
    return recorded.publication() != null
        && recorded.decision() != null
        && recorded.publication().revision() == recorded.decision().revision();
  }

  private static @Nullable StreakView streak(@Nullable Streak streak) {
    return streak == null ? null : StreakView.of(streak);
  }

  private static List<ItemView> items(Disclosures shown, Subject subject) {
    return shown.items(subject).stream().map(ItemView::of).toList();
  }

  private static ResultView view(
      Disclosures shown,
      Subject subject,
      Recorded recorded,
      @Nullable List<ItemView> items,
      @Nullable Extent breakdown,
      @Nullable TraceView trace) {
    return new ResultView(
        subject.key(),
        subject.kind(),
        subject.unit(),
        subject.name(),
        subject.post(),
        subject.title(),
        ProposalView.of(shown.proposal(subject)),
        recorded.standing().scores().stream().map(ScoreView::of).toList(),
        recorded.standing().place().map(PlaceView::of).orElse(null),
        recorded.standing().flags().stream().map(FlagView::of).toList(),
        recorded.standing().quota().orElse(null),
        streak(recorded.streak()),
        recorded.opinion(),
        recorded.decision(),
        recorded.conflict(),
        isPublished(recorded),
        recorded.publication(),
        null,
        items,
        breakdown,
        trace);
  }
}
