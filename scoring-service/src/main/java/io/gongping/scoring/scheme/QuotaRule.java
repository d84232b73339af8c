package io.gongping.scoring.scheme;

import io.gongping.scoring.ranking.Rounding;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How many subjects of a population may get a grade or a better one.
 *
 * @param share of the population, 0 to 1
 * @param approvedShare with approval; not below {@code share}, null for none
 * @param by one population for each group; empty for one of all
 */
public record QuotaRule(
    String grade,
    BigFraction share,
    @Nullable BigFraction approvedShare,
    Rounding rounding,
    List<GroupKey> by) {

  public QuotaRule {
    by = List.copyOf(by);
  }
}
