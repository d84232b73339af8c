package io.gongping.scoring.scheme.requirement;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.AdjustmentType;
import io.gongping.scoring.scheme.Condition;
import io.gongping.scoring.scheme.FigureType;
import io.gongping.scoring.scheme.FindingType;
import io.gongping.scoring.scheme.Grading;
import io.gongping.scoring.scheme.GroupKey;
import io.gongping.scoring.scheme.Hold;
import io.gongping.scoring.scheme.Indicator;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.QuotaRule;
import io.gongping.scoring.scheme.RankingRule;
import io.gongping.scoring.scheme.RatedItem;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scale;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.Value;
import io.gongping.scoring.scheme.requirement.Requirements.Item;
import io.gongping.scoring.scheme.requirement.Requirements.OfSubjects;
import io.gongping.scoring.scheme.requirement.Requirements.Principals;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks the rules for one kind of subject. The switches name every type of value and condition, so
 * that a new one does not compile until it says here what it reads.
 */
public final class RequirementsReader {

  private static final String OVERALL = "overall";

  private final Scheme scheme;
  private final RuleSet rules;
  private final Map<String, Set<String>> items = new TreeMap<>();
  private final Set<String> walked = new HashSet<>();
  private final Set<UnitKind> unitKinds = EnumSet.noneOf(UnitKind.class);
  private @Nullable RequirementsReader principals;
  private boolean recommendation;
  private boolean team;
  private int earlierYears;

  private RequirementsReader(Scheme scheme, RuleSet rules) {
    this.scheme = scheme;
    this.rules = rules;
  }

  /** What a scheme reads. */
  public static Requirements of(Scheme scheme) {
    return new Requirements(
        scheme.ruleSets().stream()
            .map(rules -> new RequirementsReader(scheme, rules).read())
            .toList());
  }

  private OfSubjects read() {
    rules.scores().forEach(score -> score(score.key()));
    rules.flags().forEach(flag -> condition(flag.when()));
    Grading grading = rules.grading();
    if (grading != null) {
      grading.rules().forEach(rule -> condition(rule.when()));
      grading.bars().forEach(bar -> condition(bar.when()));
      grading.vetoes().forEach(veto -> condition(veto.when()));
      Hold hold = grading.hold();
      if (hold != null) {
        condition(hold.when());
      }
    }
    return new OfSubjects(
        rules.subjects(),
        grading != null,
        items(),
        principals == null ? null : new Principals(principals.items(), principals.recommendation),
        recommendation,
        team,
        overall(),
        List.copyOf(unitKinds),
        groups(grading),
        sorted(rules.findings().stream().map(FindingType::key).toList()),
        sorted(rules.figures().stream().map(FigureType::key).toList()),
        sorted(rules.indicators().stream().map(Indicator.Tree::key).toList()),
        sorted(rules.adjustments().stream().map(AdjustmentType::key).toList()),
        earlierYears);
  }

  private static List<String> sorted(List<String> keys) {
    return keys.stream().sorted().toList();
  }

  private List<Item> items() {
    return items.entrySet().stream()
        .map(
            entry -> {
              RatedItem item = rules.item(entry.getKey()).orElseThrow();
              return new Item(
                  item.key(),
                  rules.options(item).stream().map(Named::code).toList(),
                  item.scale() instanceof Scale.Points points ? points.most() : null,
                  List.copyOf(entry.getValue()));
            })
        .toList();
  }

  private @Nullable String overall() {
    if (items.size() == 1) {
      return items.keySet().iterator().next();
    }
    return items.containsKey(OVERALL) ? OVERALL : null;
  }

  private List<GroupKey> groups(@Nullable Grading grading) {
    Set<GroupKey> groups = EnumSet.noneOf(GroupKey.class);
    RankingRule ranking = rules.ranking();
    if (ranking != null) {
      groups.addAll(ranking.by());
    }
    QuotaRule quota = grading == null ? null : grading.quota();
    if (quota != null) {
      groups.addAll(quota.by());
    }
    return List.copyOf(groups);
  }

  private void item(String key, List<String> categories) {
    items.computeIfAbsent(key, unseen -> new TreeSet<>()).addAll(categories);
  }

  /** Each once: scores may name each other many times over. */
  private void score(String key) {
    if (walked.add(key)) {
      value(rules.score(key).orElseThrow().value());
    }
  }

  private void value(Value value) {
    switch (value) {
      case Value.Share share -> item(share.item(), share.categories());
      case Value.Coefficient coefficient -> item(coefficient.item(), coefficient.categories());
      case Value.Points points -> item(points.item(), points.categories());
      case Value.Recommendation ignored -> recommendation = true;
      case Value.TeamScore ignored -> team = true;
      case Value.Prior prior -> earlierYears = Math.max(earlierYears, prior.years());
      case Value.Stated ignored -> {
        // Said by the scheme itself.
      }
      case Value.OwnScore own -> score(own.score());
      case Value.Figure ignored -> {
        // Told of as a whole, whether a rule looks at it or not.
      }
      case Value.Indicators ignored -> {
        // As figures.
      }
      case Value.Adjustments ignored -> {
        // As figures.
      }
      case Value.Sum sum -> sum.parts().forEach(this::value);
      case Value.WeightedSum sum -> sum.parts().forEach(this::value);
      case Value.Product product -> product.parts().forEach(this::value);
      case Value.Mean mean -> mean.parts().forEach(this::value);
      case Value.Difference difference -> difference.parts().forEach(this::value);
      case Value.Quotient quotient -> quotient.parts().forEach(this::value);
      case Value.Clamp clamp -> clamp.parts().forEach(this::value);
    }
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.Compare compare -> {
        value(compare.left());
        value(compare.right());
      }
      case Condition.All all -> all.of().forEach(this::condition);
      case Condition.Any any -> any.of().forEach(this::condition);
      case Condition.AtLeast atLeast -> atLeast.of().forEach(this::condition);
      case Condition.Not not -> condition(not.of());
      case Condition.UnitKindIn kinds -> unitKinds.addAll(kinds.kinds());
      case Condition.EveryPrincipal every -> ofPrincipals().condition(every.of());
      case Condition.PriorGradeIs prior -> earlierYears = Math.max(earlierYears, prior.years());
      case Condition.FindingIs ignored -> {
        // Told of as a whole.
      }
      case Condition.Ranked ranked -> score(ranked.score());
    }
  }

  /** Principals are looked at by the rules for leaders, whose scores they may name. */
  private RequirementsReader ofPrincipals() {
    RequirementsReader reader = principals;
    if (reader == null) {
      reader = new RequirementsReader(scheme, scheme.ruleSet(SubjectKind.LEADER).orElseThrow());
      principals = reader;
    }
    return reader;
  }
}
