package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.ranking.Ranking.Rank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes ready the conditions of one rule set. */
final class ConditionReaders {

  private final Scheme scheme;
  private final RuleSet rules;
  private final ValueReaders values;

  ConditionReaders(Scheme scheme, RuleSet rules) {
    this.scheme = scheme;
    this.rules = rules;
    this.values = new ValueReaders(scheme, rules);
  }

  ConditionReader reader(Condition condition) {
    return switch (condition) {
      case Condition.Compare compare -> compare(compare);
      case Condition.All all ->
          parts(
              all.of(),
              (parts, truths) -> new Trace.AllOf(parts, Truth.all(truths), all.caption()));
      case Condition.Any any ->
          parts(
              any.of(),
              (parts, truths) -> new Trace.AnyOf(parts, Truth.any(truths), any.caption()));
      case Condition.AtLeast some ->
          parts(
              some.of(),
              (parts, truths) ->
                  new Trace.AtLeastOf(
                      some.needed(), parts, Truth.atLeast(some.needed(), truths), some.caption()));
      case Condition.Not not -> {
        ConditionReader of = reader(not.of());
        yield reading -> {
          Trace part = of.read(reading);
          return new Trace.NotOf(part, part.truth().negated(), not.caption());
        };
      }
      case Condition.FindingIs finding -> finding(finding);
      case Condition.UnitKindIn kind ->
          reading ->
              new Trace.UnitKindRead(
                  reading.subject().unitKind(),
                  kind.kinds(),
                  Truth.of(kind.kinds().contains(reading.subject().unitKind())),
                  kind.caption());
      case Condition.EveryPrincipal every -> principals(every);
      case Condition.Ranked ranked -> ranked(ranked);
      case Condition.PriorGradeIs prior -> priorGrade(prior);
    };
  }

  private ConditionReader parts(
      List<Condition> of, BiFunction<List<Trace>, List<Truth>, Trace> make) {
    List<ConditionReader> readers = of.stream().map(this::reader).toList();
    return reading -> {
      List<Trace> parts = readers.stream().map(reader -> reader.read(reading)).toList();
      return make.apply(parts, Trace.truths(parts));
    };
  }

  private ConditionReader compare(Condition.Compare compare) {
    ValueReader leftReader = values.reader(compare.left());
    ValueReader rightReader = values.reader(compare.right());
    return reading -> {
      ValueTrace left = leftReader.read(reading);
      ValueTrace right = rightReader.read(reading);
      Truth truth = left.amount().within().compared(compare.comparison(), right.amount().within());
      return new Trace.Compared(reading.subject().subject(), compare, left, right, truth);
    };
  }

  private ConditionReader finding(Condition.FindingIs condition) {
    FindingType type = rules.finding(condition.finding()).orElseThrow();
    List<Named> asked =
        type.levels().stream().filter(level -> condition.levels().contains(level.code())).toList();
    return reading -> {
      SubjectCase subject = reading.subject();
      @Nullable Entered<String> made = subject.findings().get(type.key());
      @Nullable Named found =
          made instanceof Entered.Confirmed<String>(String level)
              ? type.level(level).orElse(null)
              : null;
      Truth truth = found == null ? Truth.UNKNOWN : Truth.of(asked.contains(found));
      return new Trace.FindingRead(
          subject.subject(),
          type,
          asked,
          found,
          made instanceof Entered.Pending,
          truth,
          condition.caption());
    };
  }

  private ConditionReader principals(Condition.EveryPrincipal every) {
    RuleSet leaders = scheme.ruleSet(SubjectKind.LEADER).orElseThrow();
    ConditionReader of = new ConditionReaders(scheme, leaders).reader(every.of());
    return reading -> {
      List<Trace.OfPrincipal> principals =
          reading.subject().principals().stream()
              .flatMap(principal -> reading.of(principal).stream())
              .map(
                  principal ->
                      new Trace.OfPrincipal(
                          principal.subject().subject(),
                          principal.subject().name(),
                          of.read(principal)))
              .toList();
      Truth truth =
          principals.isEmpty()
              ? Truth.UNKNOWN
              : Truth.all(principals.stream().map(one -> one.trace().truth()).toList());
      return new Trace.PrincipalsRead(principals, truth, every.caption());
    };
  }

  private ConditionReader ranked(Condition.Ranked ranked) {
    Score score = rules.score(ranked.score()).orElseThrow();
    return reading -> {
      SubjectCase subject = reading.subject();
      Optional<Rank> rank = reading.ranks().of(subject, score.key(), ranked.from());
      Truth isFirst =
          reading
              .ranks()
              .of(subject, score.key(), Condition.End.TOP)
              .map(place -> amongFirst(place, 1))
              .orElse(Truth.UNKNOWN);
      Truth among = rank.map(place -> amongFirst(place, ranked.places())).orElse(Truth.UNKNOWN);
      List<Lack> own = reading.score(score.key()).amount().lacks();
      return new Trace.RankRead(
          subject.subject(),
          score,
          ranked,
          rank.orElse(null),
          isFirst,
          own.isEmpty() ? List.of(Reason.RANK_OPEN) : own,
          switch (ranked.from()) {
            case TOP -> among;
            case BOTTOM -> Truth.all(List.of(among, isFirst.negated()));
          });
    };
  }

  private static Truth amongFirst(Rank rank, int places) {
    if (rank.worst() <= places) {
      return Truth.TRUE;
    }
    return rank.best() > places ? Truth.FALSE : Truth.UNKNOWN;
  }

  private ConditionReader priorGrade(Condition.PriorGradeIs condition) {
    Set<String> codes = condition.grades();
    List<Grade> asked =
        rules.grades().stream().filter(grade -> codes.contains(grade.code())).toList();
    return reading -> {
      SubjectCase subject = reading.subject();
      @Nullable PriorResult found = subject.prior().get(condition.years());
      @Nullable String grade = found == null ? null : found.grade();
      return new Trace.PriorGradeRead(
          subject.subject(),
          condition.years(),
          rules.grades(),
          asked,
          found,
          grade == null ? Truth.UNKNOWN : Truth.of(codes.contains(grade)),
          condition.caption());
    };
  }
}
