package io.gongping.scoring.scheme.check;

import io.gongping.scoring.scheme.Flag;
import io.gongping.scoring.scheme.Grading;
import io.gongping.scoring.scheme.GroupKey;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.Policies;
import io.gongping.scoring.scheme.Policies.Trim;
import io.gongping.scoring.scheme.QuotaRule;
import io.gongping.scoring.scheme.RankingRule;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeMistake;
import io.gongping.scoring.scheme.SchemeMistake.Kind;
import io.gongping.scoring.scheme.Score;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds every mistake of a scheme that its shape allows: references to nothing, duplicate keys,
 * weights that don't sum, circles, numbers out of range, rules that can never fire. A scheme
 * without mistakes evaluates without exceptions, whatever the votes and inputs.
 */
public final class SchemeCheck {

  private static final int MOST_PLACES = 6;

  private final Scheme scheme;
  private final Mistakes mistakes = new Mistakes();
  private final Digits digits;
  private final Satisfiability search = new Satisfiability();

  private SchemeCheck(Scheme scheme) {
    this.scheme = scheme;
    this.digits = new Digits(scheme);
  }

  /** All mistakes; none for a usable scheme. */
  public static List<SchemeMistake> mistakes(Scheme scheme) {
    SchemeCheck check = new SchemeCheck(scheme);
    check.check();
    return check.mistakes.found();
  }

  private void check() {
    if (scheme.ref().version() < 1) {
      mistakes.add("/version", Kind.OUT_OF_RANGE, "versions count from 1");
    }
    mistakes.unique("/categories", scheme.categories().stream().map(Named::code).toList());
    policies();
    if (scheme.ruleSets().isEmpty()) {
      mistakes.add("/ruleSets", Kind.OUT_OF_RANGE, "a scheme grades at least one kind of subject");
    }
    mistakes.unique(
        "/ruleSets", scheme.ruleSets().stream().map(rules -> rules.subjects().name()).toList());
    new ScoreCheck(scheme, mistakes).check();
    for (int i = 0; i < scheme.ruleSets().size(); i++) {
      ruleSet("/ruleSets/" + i, scheme.ruleSets().get(i));
    }
  }

  private void policies() {
    Policies policies = scheme.policies();
    Trim trim = policies.trim();
    if (trim != null) {
      BigFraction drop = BigFraction.of(trim.drop());
      mistakes.between("/policies/trim/drop", drop, BigFraction.ONE, null);
      mistakes.between(
          "/policies/trim/whenMoreThan",
          BigFraction.of(trim.whenMoreThan()),
          drop.multiply(2),
          null);
    }
    mistakes.unique("/policies/validity", policies.validity().stream().map(Enum::name).toList());
    mistakes.between(
        "/policies/shownPlaces",
        BigFraction.of(policies.shownPlaces()),
        BigFraction.ZERO,
        BigFraction.of(MOST_PLACES));
  }

  private void ruleSet(String at, RuleSet rules) {
    new InputCheck(rules, mistakes).check(at);
    ConditionCheck conditions = new ConditionCheck(scheme, rules, mistakes, digits);
    ValueCheck values = new ValueCheck(scheme, rules, mistakes);
    mistakes.unique(at + "/scores", rules.scores().stream().map(Score::key).toList());
    for (int i = 0; i < rules.scores().size(); i++) {
      String place = at + "/scores/" + i + "/value";
      values.check(place, rules.scores().get(i).value());
      digits.check(place, rules, rules.scores().get(i).value(), mistakes);
    }
    mistakes.unique(at + "/flags", rules.flags().stream().map(Flag::key).toList());
    for (int i = 0; i < rules.flags().size(); i++) {
      conditions.check(at + "/flags/" + i + "/when", rules.flags().get(i).when());
    }
    RankingRule ranking = rules.ranking();
    if (ranking != null) {
      values.known(at + "/ranking/score", rules.score(ranking.score()), "score", ranking.score());
      groups(at + "/ranking/by", ranking.by());
    }
    Grading grading = rules.grading();
    if (grading != null) {
      new GradingCheck(grading, conditions, mistakes).check(at);
      QuotaRule quota = grading.quota();
      if (quota != null) {
        groups(at + "/quota/by", quota.by());
      }
    }
    if (!mistakes.isTooLarge()) {
      new Reachability(at, scheme, rules, mistakes, search).check();
    }
  }

  private void groups(String at, List<GroupKey> by) {
    mistakes.unique(at, by.stream().map(Enum::name).toList());
  }
}
