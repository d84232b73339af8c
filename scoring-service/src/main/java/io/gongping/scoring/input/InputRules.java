package io.gongping.scoring.input;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.input.Content.Result;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.scheme.AdjustmentType;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.FigureType;
import io.gongping.scoring.scheme.Indicator;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** What an assessment and its scheme ask of entries. */
public final class InputRules {

  private static final int SHOWN_PLACES = 6;

  private final AssessmentDefinition definition;
  private final Scheme scheme;

  public InputRules(AssessmentDefinition definition, Scheme scheme) {
    this.definition = definition;
    this.scheme = scheme;
  }

  /** Every mistake that can only be seen with the scheme. */
  public List<Mistake> check(Statement statement) {
    Optional<Subject> subject = definition.subject(statement.subject());
    if (subject.isEmpty()) {
      return List.of(new Mistake(Field.SUBJECT, ScoringProblem.SUBJECT_UNKNOWN));
    }
    List<Mistake> mistakes = new ArrayList<>();
    switch (statement.content()) {
      case Content.Figure figure -> figure(subject.get(), figure, mistakes);
      case Content.Indicator indicator ->
          leaf(subject.get(), indicator.key(), Indicator.Scope.COMMON, mistakes)
              .ifPresent(leaf -> result(leaf, indicator.result(), leaf.weight(), true, mistakes));
      case Content.Target target ->
          leaf(subject.get(), target.key(), Indicator.Scope.OWN, mistakes)
              .ifPresent(leaf -> target(leaf, target, mistakes));
      case Content.Adjustment adjustment -> adjustment(subject.get(), adjustment, mistakes);
      case Content.Log ignored -> {
        // The process log is free: no scheme asks for it.
      }
    }
    return mistakes;
  }

  /**
   * The subjects that a statement counts for: its own, and for a figure of the unit also the
   * leaders that read it. Once one of them is decided it can't change.
   */
  public Set<String> reach(Statement statement) {
    Set<String> reach = new TreeSet<>(Set.of(statement.subject()));
    if (statement.content() instanceof Content.Figure figure) {
      definition
          .subject(statement.subject())
          .filter(subject -> subject.kind() == SubjectKind.TEAM)
          .filter(team -> figureOfUnit(figure.key()).isPresent())
          .ifPresent(
              team ->
                  definition.subjects().stream()
                      .filter(other -> other.unit().equals(team.unit()))
                      .map(Subject::key)
                      .forEach(reach::add));
    }
    return reach;
  }

  /** Whose own case a statement is, by their directory ids: that of all whom it counts for. */
  public Set<UUID> concernedBy(Statement statement) {
    return reach(statement).stream()
        .flatMap(subject -> definition.concernedBy(subject).stream())
        .collect(Collectors.toSet());
  }

  private void figure(Subject subject, Content.Figure figure, List<Mistake> mistakes) {
    Optional<FigureType> own = rules(subject.kind()).flatMap(rules -> rules.figure(figure.key()));
    Optional<FigureType> ofMembers =
        subject.kind() == SubjectKind.TEAM ? figureOfUnit(figure.key()) : Optional.empty();
    Optional<Subject> team = teamThatHolds(subject, own);
    if (own.isEmpty() && ofMembers.isEmpty()) {
      mistakes.add(unknownKey(figureKeys(subject)));
    } else if (team.isPresent()) {
      mistakes.add(
          new Mistake(
              Field.SUBJECT, ScoringProblem.INPUT_OF_TEAM, Map.of("team", team.get().key())));
    } else {
      Stream.concat(own.stream(), ofMembers.stream())
          .filter(type -> !isBetween(figure.value(), type.min(), type.max()))
          .findFirst()
          .ifPresent(type -> mistakes.add(range(Field.VALUE, type.min(), type.max())));
    }
  }

  /** The team that a leader's figure has to be entered for. */
  private Optional<Subject> teamThatHolds(Subject subject, Optional<FigureType> own) {
    return own.filter(FigureType::ofUnit)
        .filter(type -> subject.kind() == SubjectKind.LEADER)
        .flatMap(
            type ->
                definition.subjects().stream()
                    .filter(other -> other.kind() == SubjectKind.TEAM)
                    .filter(other -> other.unit().equals(subject.unit()))
                    .findFirst());
  }

  private Optional<FigureType> figureOfUnit(String key) {
    return rules(SubjectKind.LEADER).flatMap(rules -> rules.figure(key)).filter(FigureType::ofUnit);
  }

  private Stream<String> figureKeys(Subject subject) {
    Stream<String> own =
        rules(subject.kind()).stream()
            .flatMap(rules -> rules.figures().stream())
            .map(FigureType::key);
    Stream<String> ofMembers =
        subject.kind() == SubjectKind.TEAM
            ? rules(SubjectKind.LEADER).stream()
                .flatMap(rules -> rules.figures().stream())
                .filter(FigureType::ofUnit)
                .map(FigureType::key)
            : Stream.empty();
    return Stream.concat(own, ofMembers).distinct();
  }

  private Optional<Indicator.Leaf> leaf(
      Subject subject, String key, Indicator.Scope scope, List<Mistake> mistakes) {
    List<Indicator.Leaf> leaves =
        rules(subject.kind()).stream()
            .flatMap(RuleSet::leaves)
            .filter(leaf -> leaf.scope() == scope)
            .toList();
    Optional<Indicator.Leaf> found =
        leaves.stream().filter(leaf -> leaf.key().equals(key)).findFirst();
    if (found.isEmpty()) {
      mistakes.add(unknownKey(leaves.stream().map(Indicator.Leaf::key)));
    }
    return found;
  }

  private static void target(Indicator.Leaf leaf, Content.Target target, List<Mistake> mistakes) {
    if (target.weight().signum() <= 0 || Exact.of(target.weight()).compareTo(leaf.weight()) > 0) {
      mistakes.add(above(Field.WEIGHT, leaf.weight()));
    } else {
      result(leaf, target.result(), Exact.of(target.weight()), false, mistakes);
    }
  }

  /**
   * Looks at how far something was met.
   *
   * @param weight the points that it gives at most
   * @param isComplete whether points have to be there; a target book is written before them
   */
  private static void result(
      Indicator.Leaf leaf,
      Result result,
      BigFraction weight,
      boolean isComplete,
      List<Mistake> mistakes) {
    switch (leaf.measure()) {
      case PROPORTIONAL, GRADED, LIMIT -> {
        absent(Field.POINTS, result.points(), mistakes);
        @Nullable BigDecimal target = result.target();
        if (target == null) {
          mistakes.add(new Mistake(Field.TARGET, ScoringProblem.FIELD_MISSING));
        } else if (target.signum() <= 0) {
          mistakes.add(above(Field.TARGET, null));
        }
        @Nullable BigDecimal actual = result.actual();
        if (actual != null && actual.signum() < 0) {
          mistakes.add(
              new Mistake(Field.ACTUAL, ScoringProblem.NUMBER_OUT_OF_RANGE, Map.of("least", "0")));
        }
      }
      case POINTS -> {
        absent(Field.TARGET, result.target(), mistakes);
        absent(Field.ACTUAL, result.actual(), mistakes);
        @Nullable BigDecimal points = result.points();
        if (points == null && isComplete) {
          mistakes.add(new Mistake(Field.POINTS, ScoringProblem.FIELD_MISSING));
        } else if (points != null && !isBetween(points, BigFraction.ZERO, weight)) {
          mistakes.add(range(Field.POINTS, BigFraction.ZERO, weight));
        }
      }
    }
  }

  private void adjustment(Subject subject, Content.Adjustment adjustment, List<Mistake> mistakes) {
    Optional<AdjustmentType> type =
        rules(subject.kind()).flatMap(rules -> rules.adjustment(adjustment.key()));
    if (type.isEmpty()) {
      mistakes.add(
          unknownKey(
              rules(subject.kind()).stream()
                  .flatMap(rules -> rules.adjustments().stream())
                  .map(AdjustmentType::key)));
      return;
    }
    switch (type.get().worth()) {
      case AdjustmentType.Worth.Each ignored -> {
        absent(Field.POINTS, adjustment.points(), mistakes);
        @Nullable BigDecimal count = adjustment.count();
        if (count == null) {
          mistakes.add(new Mistake(Field.COUNT, ScoringProblem.FIELD_MISSING));
        } else if (count.signum() <= 0 || count.scale() > 0) {
          mistakes.add(
              new Mistake(
                  Field.COUNT,
                  ScoringProblem.NUMBER_OUT_OF_RANGE,
                  Map.of("least", "1", "places", 0)));
        }
      }
      case AdjustmentType.Worth.Between between -> {
        absent(Field.COUNT, adjustment.count(), mistakes);
        @Nullable BigDecimal points = adjustment.points();
        if (points == null) {
          mistakes.add(new Mistake(Field.POINTS, ScoringProblem.FIELD_MISSING));
        } else if (!isBetween(points, between.min(), between.max())) {
          mistakes.add(range(Field.POINTS, between.min(), between.max()));
        }
      }
    }
  }

  private Optional<RuleSet> rules(SubjectKind kind) {
    return scheme.ruleSet(kind);
  }

  private static void absent(Field field, @Nullable BigDecimal number, List<Mistake> mistakes) {
    if (number != null) {
      mistakes.add(new Mistake(field, ScoringProblem.FIELD_NOT_EXPECTED));
    }
  }

  private static boolean isBetween(BigDecimal number, BigFraction least, BigFraction most) {
    BigFraction exact = Exact.of(number);
    return exact.compareTo(least) >= 0 && exact.compareTo(most) <= 0;
  }

  private static Mistake unknownKey(Stream<String> keys) {
    return new Mistake(Field.KEY, ScoringProblem.INPUT_KEY_UNKNOWN, Map.of("keys", keys.toList()));
  }

  private static Mistake range(Field field, BigFraction least, BigFraction most) {
    return new Mistake(
        field,
        ScoringProblem.NUMBER_OUT_OF_RANGE,
        Map.of("least", shown(least), "most", shown(most)));
  }

  private static Mistake above(Field field, @Nullable BigFraction most) {
    return new Mistake(
        field,
        ScoringProblem.NUMBER_OUT_OF_RANGE,
        most == null ? Map.of("above", "0") : Map.of("above", "0", "most", shown(most)));
  }

  private static String shown(BigFraction number) {
    BigDecimal shown =
        number.bigDecimalValue(SHOWN_PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
    return shown.toPlainString();
  }
}
