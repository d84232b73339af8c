package io.gongping.scoring.tally.rest;

import io.gongping.scoring.definition.PinnedScheme;
import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.tally.AssessmentState;
import io.gongping.scoring.tally.Closing;
import io.gongping.scoring.tally.CountedAssessment;
import io.gongping.scoring.tally.app.FailureView;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Assessment", description = "An assessment and how far its count is.")
record AssessmentView(
    UUID id,
    LocalizedText title,
    String kind,
    int year,
    @Schema(examples = "990100") String region,
    Scheme scheme,
    State state,
    List<Paper> papers,
    @Schema(description = "Absent while the assessment is open.")
        @Nullable ReconciliationView reconciliation) {

  /** RECONCILING is reserved: closing and reconciling are one step today. */
  @Schema(name = "AssessmentState")
  enum State {
    OPEN,
    RECONCILING,
    FINAL,
    DISCREPANT
  }

  @Schema(name = "SchemeReference")
  record Scheme(
      @Schema(examples = "S11") String id,
      int version,
      @Schema(description = "Of the document that the notice fixed.") @Nullable String digest,
      @Schema(description = "Why nothing is graded by it; absent where all is well.")
          @Nullable Obstacle obstacle) {

    static Scheme of(PinnedScheme pinned, PinnedRules rules) {
      return new Scheme(
          pinned.id(),
          pinned.version(),
          pinned.digest(),
          rules.refusal().map(reason -> new Obstacle(reason.code(), reason.label())).orElse(null));
    }
  }

  @Schema(name = "SchemeObstacle")
  record Obstacle(
      @Schema(examples = {"scheme-unknown", "scheme-differs", "scheme-unconfirmed"}) String code,
      LocalizedText label) {}

  @Schema(name = "CountedPaper", description = "Numbers appear after the close only.")
  record Paper(
      String paper,
      String meeting,
      String category,
      int entitled,
      @Nullable Long present,
      @Nullable Long issued,
      @Nullable Long ballots,
      @Schema(description = "Those that count, by the box.") @Nullable Long valid,
      @Schema(description = "Those that a rule of the form voids, by the box.")
          @Nullable Long invalid,
      @Schema(description = "Distinct ballots that were counted.") @Nullable Long tallied) {}

  @Schema(name = "Reconciliation")
  record ReconciliationView(Outcome outcome, List<FailureView> failures) {}

  @Schema(name = "ReconciliationOutcome")
  enum Outcome {
    AGREED,
    FAILED
  }

  /** Without numbers, as while it is open. */
  static AssessmentView listed(CountedAssessment assessment, PinnedRules rules) {
    return of(assessment, rules, Optional.empty(), Map.of());
  }

  /**
   * With the numbers of its papers.
   *
   * @param rules what it is graded by
   * @param closing empty while the assessment is open: then there are no numbers
   * @param tallied the ballots that were counted, by paper
   */
  static AssessmentView of(
      CountedAssessment assessment,
      PinnedRules rules,
      Optional<Closing> closing,
      Map<String, Long> tallied) {
    var definition = assessment.definition();
    return new AssessmentView(
        assessment.id(),
        definition.title(),
        definition.kind(),
        definition.year(),
        definition.region(),
        Scheme.of(definition.scheme(), rules),
        State.valueOf(assessment.state().name()),
        definition.papers().stream()
            .map(
                paper -> {
                  Optional<Closing.ClosedPaper> closed = closed(closing, paper.key());
                  return new Paper(
                      paper.key(),
                      paper.meeting(),
                      paper.category(),
                      paper.entitled(),
                      closed.map(Closing.ClosedPaper::present).orElse(null),
                      closed.map(Closing.ClosedPaper::issued).orElse(null),
                      closed.map(Closing.ClosedPaper::ballots).orElse(null),
                      closed.map(Closing.ClosedPaper::validBallots).orElse(null),
                      closed.map(Closing.ClosedPaper::invalidBallots).orElse(null),
                      closing.map(any -> tallied.getOrDefault(paper.key(), 0L)).orElse(null));
                })
            .toList(),
        reconciliation(assessment));
  }

  private static Optional<Closing.ClosedPaper> closed(Optional<Closing> closing, String paper) {
    return closing.stream()
        .flatMap(all -> all.papers().stream())
        .filter(closed -> closed.paper().equals(paper))
        .findFirst();
  }

  private static @Nullable ReconciliationView reconciliation(CountedAssessment assessment) {
    if (assessment.state() == AssessmentState.OPEN) {
      return null;
    }
    Outcome outcome = assessment.state() == AssessmentState.FINAL ? Outcome.AGREED : Outcome.FAILED;
    return new ReconciliationView(outcome, FailureView.of(assessment.failures()));
  }
}
