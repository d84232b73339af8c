package io.gongping.scoring.grading;

import io.gongping.scoring.recommendation.MergedNames;
import io.gongping.scoring.scheme.Entered;
import io.gongping.scoring.scheme.Inputs;
import io.gongping.scoring.scheme.PriorResult;
import java.util.Map;

/**
 * What is known of the subjects of an assessment beside the tally.
 *
 * @param findings by subject and finding
 * @param inputs by subject
 * @param prior results of earlier years by subject and by how many years ago
 * @param turnout by paper; a paper without counts as one whose every ballot is valid
 * @param names for whom written names stand, by recommendation; without any for themselves
 */
public record Material(
    Map<String, Map<String, Entered<String>>> findings,
    Map<String, Inputs> inputs,
    Map<String, Map<Integer, PriorResult>> prior,
    Map<String, Turnout> turnout,
    Map<String, MergedNames> names) {

  /** Nothing but the tally. */
  public static final Material NONE =
      new Material(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  public Material {
    findings = Map.copyOf(findings);
    inputs = Map.copyOf(inputs);
    prior = Map.copyOf(prior);
    turnout = Map.copyOf(turnout);
    names = Map.copyOf(names);
  }

  /** The same with other results of earlier years. */
  public Material withPrior(Map<String, Map<Integer, PriorResult>> other) {
    return new Material(findings, inputs, other, turnout, names);
  }

  /**
   * What became of the ballots of one paper.
   *
   * @param issued handed out
   * @param returned come back, valid or not
   */
  public record Turnout(long issued, long returned) {}
}
