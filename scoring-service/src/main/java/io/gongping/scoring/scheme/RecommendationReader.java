package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.ValueTrace.RecommendationRead;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Makes ready the share of a recommendation that named the subject. */
final class RecommendationReader {

  private RecommendationReader() {}

  /**
   * Nobody is looked for by name: only who is a candidate has votes. Of several recommendations
   * none is preferred.
   */
  static ValueReader of(Value.Recommendation value) {
    Caption caption = value.caption();
    return reading -> {
      List<Recommended> found = reading.subject().recommended();
      return found.size() == 1
          ? read(found.getFirst(), caption)
          : new RecommendationRead(
              null,
              null,
              Amount.unknown(
                  found.isEmpty() ? Reason.NOT_A_CANDIDATE : Reason.SEVERAL_RECOMMENDATIONS),
              caption);
    };
  }

  private static ValueTrace read(Recommended found, Caption caption) {
    Recommended.Ballots ballots = found.ballots();
    Amount share =
        ballots.counted() == 0
            ? Amount.unknown(Reason.NO_OPINIONS)
            : Amount.of(BigFraction.of(ballots.votes(), ballots.counted()));
    return new RecommendationRead(found.recommendation(), ballots, share, caption);
  }
}
