package io.gongping.scoring.scheme;

import io.gongping.scoring.ranking.Quota;
import io.gongping.scoring.ranking.Ranking;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What a quota makes of the proposals in one population. It changes none of them: who is over the
 * limit, and which of several at its edge get the grade, is for people to decide.
 *
 * @param population how many subjects there are
 * @param limit how many may get the grade or a better one
 * @param approvedLimit how many with approval; null where the scheme knows none
 * @param proposed how many are proposed for it
 * @param held who is within, at the edge of and over the limit
 * @param approved the same with approval; null where the scheme knows none
 * @param open whose proposal is not settled; they may come on top
 */
public record QuotaOutcome(
    SubjectGroup group,
    QuotaRule rule,
    int population,
    int limit,
    @Nullable Integer approvedLimit,
    int proposed,
    Quota.Outcome<String> held,
    Quota.@Nullable Outcome<String> approved,
    List<String> open) {

  public QuotaOutcome {
    open = List.copyOf(open);
  }

  static QuotaOutcome of(
      SubjectGroup group,
      QuotaRule rule,
      int population,
      Ranking<String> proposed,
      List<String> open) {
    int limit = new Quota(rule.share(), rule.rounding()).limit(population);
    @Nullable BigFraction approvedShare = rule.approvedShare();
    @Nullable Integer approvedLimit =
        approvedShare == null
            ? null
            : (Integer) new Quota(approvedShare, rule.rounding()).limit(population);
    return new QuotaOutcome(
        group,
        rule,
        population,
        limit,
        approvedLimit,
        proposed.entries().size(),
        Quota.hold(proposed, limit),
        approvedLimit == null ? null : Quota.hold(proposed, approvedLimit),
        open);
  }
}
