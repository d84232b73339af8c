package io.gongping.scoring.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates conditions on subjects, keeping everything that was looked at. */
final class ConditionReader {

  private final Scheme scheme;
  private final ShareReader shares;

  ConditionReader(Scheme scheme) {
    this.scheme = scheme;
    this.shares = new ShareReader(scheme.policies());
  }

  Trace read(Condition condition, SubjectCase subject) {
    return switch (condition) {
      case Condition.Compare compare -> compare(compare, subject);
      case Condition.All all -> {
        List<Trace> parts = parts(all.of(), subject);
        yield new Trace.AllOf(parts, Truth.all(Trace.truths(parts)), all.caption());
      }
      case Condition.Any any -> {
        List<Trace> parts = parts(any.of(), subject);
        yield new Trace.AnyOf(parts, Truth.any(Trace.truths(parts)), any.caption());
      }
      case Condition.AtLeast some -> {
        List<Trace> parts = parts(some.of(), subject);
        Truth truth = Truth.atLeast(some.needed(), Trace.truths(parts));
        yield new Trace.AtLeastOf(some.needed(), parts, truth, some.caption());
      }
      case Condition.Not not -> {
        Trace part = read(not.of(), subject);
        yield new Trace.NotOf(part, part.truth().negated(), not.caption());
      }
      case Condition.FindingIs finding -> finding(finding, subject);
      case Condition.UnitKindIn kind ->
          new Trace.UnitKindRead(
              subject.unitKind(),
              kind.kinds(),
              Truth.of(kind.kinds().contains(subject.unitKind())),
              kind.caption());
      case Condition.EveryPrincipal every -> principals(every, subject);
    };
  }

  private List<Trace> parts(List<Condition> conditions, SubjectCase subject) {
    return conditions.stream().map(condition -> read(condition, subject)).toList();
  }

  private Trace compare(Condition.Compare compare, SubjectCase subject) {
    ValueTrace left = value(compare.left(), subject);
    ValueTrace right = value(compare.right(), subject);
    var leftNumber = left.number();
    var rightNumber = right.number();
    Truth truth =
        leftNumber == null || rightNumber == null
            ? Truth.UNKNOWN
            : Truth.of(compare.comparison().holds(leftNumber, rightNumber));
    return new Trace.Compared(left, compare.comparison(), right, truth, compare.caption());
  }

  private ValueTrace value(Value value, SubjectCase subject) {
    return switch (value) {
      case Value.Stated stated -> new ValueTrace.StatedNumber(stated.number(), stated.caption());
      case Value.Share share -> {
        RuleSet rules = rules(subject);
        RatedItem item = rules.item(share.item()).orElseThrow();
        List<Named> options =
            share.options().stream().map(code -> named(rules.options(item), code)).toList();
        yield shares.read(
            item.named(),
            options,
            share.categories(),
            subject.ballots().get(share.item()),
            share.caption());
      }
    };
  }

  private Trace finding(Condition.FindingIs condition, SubjectCase subject) {
    FindingType type = rules(subject).finding(condition.finding()).orElseThrow();
    List<Named> asked =
        type.levels().stream().filter(level -> condition.levels().contains(level.code())).toList();
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
  }

  private Trace principals(Condition.EveryPrincipal every, SubjectCase subject) {
    List<Trace.OfPrincipal> principals =
        subject.principals().stream()
            .map(
                principal ->
                    new Trace.OfPrincipal(
                        principal.subject(), principal.name(), read(every.of(), principal)))
            .toList();
    Truth truth =
        principals.isEmpty()
            ? Truth.UNKNOWN
            : Truth.all(principals.stream().map(principal -> principal.trace().truth()).toList());
    return new Trace.PrincipalsRead(principals, truth, every.caption());
  }

  private RuleSet rules(SubjectCase subject) {
    return scheme.ruleSet(subject.kind()).orElseThrow();
  }

  private static Named named(List<Named> all, String code) {
    return all.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }
}
