package io.gongping.scoring.scheme.check;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.RatedItem;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scale;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeMistake.Kind;
import io.gongping.scoring.scheme.Score;
import io.gongping.scoring.scheme.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Checks the values of a rule set. */
final class ValueCheck {

  private final Scheme scheme;
  private final RuleSet rules;
  private final Mistakes mistakes;

  ValueCheck(Scheme scheme, RuleSet rules, Mistakes mistakes) {
    this.scheme = scheme;
    this.rules = rules;
    this.mistakes = mistakes;
  }

  /**
   * Adds the mistakes of a value.
   *
   * @param at JSON Pointer to the value
   */
  void check(String at, Value value) {
    switch (value) {
      case Value.Stated ignored -> {
        // Any number may be stated.
      }
      case Value.Share share -> share(at, share);
      case Value.Coefficient coefficient -> coefficient(at, coefficient);
      case Value.Points points -> points(at, points);
      case Value.Recommendation ignored -> recommendation(at);
      case Value.Figure figure ->
          known(at + "/figure", rules.figure(figure.figure()), "figure", figure.figure());
      case Value.Indicators indicators ->
          known(at + "/tree", rules.tree(indicators.tree()), "tree", indicators.tree());
      case Value.Adjustments adjustments -> adjustments(at, adjustments);
      case Value.OwnScore own ->
          known(at + "/score", rules.score(own.score()), "score", own.score());
      case Value.TeamScore team -> team(at, team);
      case Value.Prior prior -> {
        atLeastOne(at + "/years", prior.years());
        known(at + "/score", rules.score(prior.score()), "score", prior.score());
      }
      case Value.Sum sum -> parts(at, sum.of());
      case Value.Product product -> parts(at, product.of());
      case Value.Mean mean -> parts(at, mean.of());
      case Value.WeightedSum sum -> weighted(at, sum);
      case Value.Difference difference -> {
        check(at + "/from", difference.from());
        check(at + "/less", difference.less());
      }
      case Value.Quotient quotient -> quotient(at, quotient);
      case Value.Clamp clamp -> clamp(at, clamp);
    }
  }

  /** Notes a number of years or places that is below one. */
  void atLeastOne(String at, int number) {
    if (number < 1) {
      mistakes.add(at, Kind.OUT_OF_RANGE, "at least 1");
    }
  }

  /** Notes a reference to nothing. */
  void known(String at, Optional<?> found, String what, String key) {
    if (found.isEmpty()) {
      mistakes.add(at, Kind.UNKNOWN_REFERENCE, "there is no " + what + " " + key);
    }
  }

  private void parts(String at, List<Value> of) {
    if (of.isEmpty()) {
      mistakes.add(at + "/of", Kind.OUT_OF_RANGE, "there is at least one part");
    }
    IntStream.range(0, of.size()).forEach(i -> check(at + "/of/" + i, of.get(i)));
  }

  private void weighted(String at, Value.WeightedSum sum) {
    List<BigFraction> weights = sum.of().stream().map(Value.Term::weight).toList();
    mistakes.weights(at + "/of", weights, BigFraction.ONE);
    for (int i = 0; i < sum.of().size(); i++) {
      String place = at + "/of/" + i;
      mistakes.between(place + "/weight", weights.get(i), BigFraction.ZERO, BigFraction.ONE);
      check(place + "/value", sum.of().get(i).value());
    }
  }

  private void quotient(String at, Value.Quotient quotient) {
    check(at + "/of", quotient.of());
    check(at + "/by", quotient.by());
    if (quotient.by() instanceof Value.Stated stated && stated.number().signum() == 0) {
      mistakes.add(at + "/by/number", Kind.OUT_OF_RANGE, "nothing can be divided by zero");
    }
  }

  private void clamp(String at, Value.Clamp clamp) {
    check(at + "/of", clamp.of());
    BigFraction min = clamp.min();
    BigFraction max = clamp.max();
    if (min == null && max == null) {
      mistakes.add(at, Kind.OUT_OF_RANGE, "there is min, max, or both");
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      mistakes.add(at + "/min", Kind.OUT_OF_RANGE, "min is not above max");
    }
  }

  private void adjustments(String at, Value.Adjustments adjustments) {
    List<String> keys = adjustments.of();
    if (keys.isEmpty()) {
      mistakes.add(at + "/of", Kind.OUT_OF_RANGE, "there is at least one part");
    }
    mistakes.unique(at + "/of", keys);
    for (int i = 0; i < keys.size(); i++) {
      known(at + "/of/" + i, rules.adjustment(keys.get(i)), "adjustment", keys.get(i));
    }
  }

  private void team(String at, Value.TeamScore team) {
    Optional<RuleSet> teams = scheme.ruleSet(SubjectKind.TEAM);
    if (rules.subjects() != SubjectKind.LEADER) {
      mistakes.add(at, Kind.MISPLACED, "only the rules of leaders look at the team");
    } else {
      Optional<Score> score = teams.flatMap(found -> found.score(team.score()));
      known(at + "/score", score, "score of teams", team.score());
    }
  }

  private void recommendation(String at) {
    if (rules.subjects() != SubjectKind.LEADER) {
      mistakes.add(at, Kind.MISPLACED, "only leaders are recommended");
    }
  }

  private void share(String at, Value.Share share) {
    categories(at, share.categories());
    if (share.options().isEmpty()) {
      mistakes.add(at + "/options", Kind.OUT_OF_RANGE, "a share counts at least one option");
    }
    if (share.options().stream().distinct().count() < share.options().size()) {
      mistakes.add(at + "/options", Kind.DUPLICATE, "an option would count twice");
    }
    List<String> known = options(at, share.item());
    for (int i = 0; i < share.options().size(); i++) {
      String option = share.options().get(i);
      if (!known.contains(option)) {
        mistakes.add(at + "/options/" + i, Kind.UNKNOWN_REFERENCE, "there is no option " + option);
      }
    }
  }

  private void coefficient(String at, Value.Coefficient coefficient) {
    categories(at, coefficient.categories());
    List<String> known = options(at, coefficient.item());
    for (String option : known) {
      if (!coefficient.coefficients().containsKey(option)) {
        mistakes.add(
            at + "/coefficients",
            Kind.UNKNOWN_REFERENCE,
            "there is no coefficient for option " + option);
      }
    }
    coefficient.coefficients().keySet().stream()
        .sorted()
        .filter(option -> !known.contains(option))
        .forEach(
            option ->
                mistakes.add(
                    at + "/coefficients/" + option,
                    Kind.UNKNOWN_REFERENCE,
                    "there is no option " + option));
  }

  private void points(String at, Value.Points points) {
    categories(at, points.categories());
    Optional<RatedItem> item = rules.item(points.item());
    known(at + "/item", item, "item", points.item());
    if (item.isPresent() && !(item.get().scale() instanceof Scale.Points)) {
      mistakes.add(at + "/item", Kind.MISPLACED, points.item() + " is not rated in points");
    }
  }

  /** The option codes of an item; those of the rule set where there is no such item. */
  private List<String> options(String at, String key) {
    Optional<RatedItem> item = rules.item(key);
    known(at + "/item", item, "item", key);
    if (item.isPresent() && item.get().scale() instanceof Scale.Points) {
      mistakes.add(at + "/item", Kind.MISPLACED, key + " is rated in points");
    }
    return item.map(rules::options).orElse(rules.options()).stream().map(Named::code).toList();
  }

  private void categories(String at, List<String> categories) {
    mistakes.unique(at + "/categories", categories);
    for (int i = 0; i < categories.size(); i++) {
      String key = categories.get(i);
      Optional<Named> category =
          scheme.categories().stream().filter(known -> known.code().equals(key)).findFirst();
      known(at + "/categories/" + i, category, "category", key);
    }
  }
}
