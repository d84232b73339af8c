package io.gongping.scoring.standing.rest;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.ranking.Quota;
import io.gongping.scoring.ranking.Rounding;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.standing.QuotaApproval;
import io.gongping.scoring.standing.Standings;
import io.gongping.scoring.standing.rest.RankingView.GroupView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Quota", description = "What the limit on a grade makes of the proposals.")
record QuotaView(
    SubjectKind kind,
    GroupView group,
    @Schema(description = "The limited grade; better ones count, too.", examples = "EXCELLENT")
        String grade,
    @Schema(description = "How many subjects there are.") int population,
    @Schema(description = "The usual share.", examples = "1/5") String share,
    Rounding rounding,
    @Schema(description = "How many may get the grade.") int limit,
    @Schema(description = "The share with approval; absent where the scheme knows none.")
        @Nullable String approvedShare,
    @Schema(description = "How many may get it with approval.") @Nullable Integer approvedLimit,
    @Schema(description = "Absent while nobody approved.") @Nullable ApprovalView approval,
    @Schema(description = "How many are proposed for it.") int proposed,
    @Schema(description = "Who fits in, under the limit that counts now.") List<String> within,
    @Schema(description = "Equals that do not all fit in, or who wait for numbers: people decide.")
        List<String> atEdge,
    @Schema(description = "For whom no place is left.") List<String> over,
    @Schema(description = "Whose proposal is not settled; they may come on top.") List<String> open,
    @Schema(description = "Who has been decided the grade or a better one.") List<String> decided) {

  @Schema(name = "QuotaApproval")
  record ApprovalView(
      SubjectKind kind,
      @Schema(description = "Who approved.", examples = "市委组织部") String authority,
      @Schema(description = "The document that says so.") String reference,
      LocalDate approvedOn,
      String recordedBy,
      Instant recordedAt) {

    static ApprovalView of(QuotaApproval approval) {
      return new ApprovalView(
          approval.kind(),
          approval.authority(),
          approval.reference(),
          approval.approvedOn(),
          approval.recordedBy(),
          approval.recordedAt());
    }
  }

  /**
   * The quotas of one kind.
   *
   * @param decided grades by subject
   */
  static List<QuotaView> of(
      Standings standings,
      SubjectKind kind,
      List<QuotaApproval> approvals,
      Map<String, String> decided) {
    @Nullable ApprovalView approval =
        approvals.stream()
            .filter(one -> one.kind() == kind)
            .findFirst()
            .map(ApprovalView::of)
            .orElse(null);
    return standings.quotas(kind).stream()
        .map(
            outcome -> {
              Quota.Outcome<String> counting = standings.counting(kind, outcome);
              BigFraction approvedShare = outcome.rule().approvedShare();
              return new QuotaView(
                  kind,
                  GroupView.of(outcome.group()),
                  outcome.rule().grade(),
                  outcome.population(),
                  Exact.fraction(outcome.rule().share()),
                  outcome.rule().rounding(),
                  outcome.limit(),
                  approvedShare == null ? null : Exact.fraction(approvedShare),
                  outcome.approvedLimit(),
                  approval,
                  outcome.proposed(),
                  counting.within(),
                  counting.atEdge(),
                  counting.over(),
                  outcome.open(),
                  standings.decidedFor(kind, outcome, decided));
            })
        .toList();
  }
}
