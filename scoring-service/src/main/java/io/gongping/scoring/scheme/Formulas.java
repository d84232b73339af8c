package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Formula.Gap;
import io.gongping.scoring.scheme.Formula.Open;
import io.gongping.scoring.scheme.Formula.Question;
import io.gongping.scoring.scheme.Formula.Settled;
import io.gongping.scoring.scheme.Formula.UnmadeFinding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns traces into formulas and collects the questions in the order of the scheme. */
final class Formulas {

  private final Set<Question> questions = new LinkedHashSet<>();
  private int gaps;

  Formula of(Trace trace) {
    return switch (trace.truth()) {
      case TRUE -> Settled.TRUE;
      case FALSE -> Settled.FALSE;
      case UNKNOWN -> unknown(trace);
    };
  }

  /** All questions of the formulas made so far. */
  List<Question> questions() {
    return List.copyOf(questions);
  }

  private Formula unknown(Trace trace) {
    return switch (trace) {
      case Trace.AllOf all -> Formula.count(all.parts().size(), each(all.parts()));
      case Trace.AnyOf any -> Formula.count(1, each(any.parts()));
      case Trace.AtLeastOf some -> Formula.count(some.needed(), each(some.parts()));
      case Trace.NotOf not -> Formula.negation(of(not.part()));
      case Trace.PrincipalsRead read ->
          read.principals().isEmpty()
              ? gap(Reason.NO_PRINCIPAL)
              : Formula.count(read.parts().size(), each(read.parts()));
      case Trace.FindingRead read -> unmade(read);
      case Trace.Compared compared -> gap(obstacle(compared));
      case Trace.UnitKindRead read ->
          throw new IllegalStateException("A unit always has a kind: " + read);
    };
  }

  private List<Formula> each(List<Trace> parts) {
    return parts.stream().map(this::of).toList();
  }

  private Formula unmade(Trace.FindingRead read) {
    List<String> levels = read.finding().levels().stream().map(Named::code).toList();
    Set<String> fulfilling = read.asked().stream().map(Named::code).collect(Collectors.toSet());
    return open(
        new UnmadeFinding(
            new Missing(
                Missing.Kind.FINDING,
                read.subject(),
                read.finding().key(),
                read.finding().label(),
                read.awaitsVerification()),
            levels),
        fulfilling);
  }

  private Formula gap(Reason reason) {
    return open(new Gap(reason, gaps++), Set.of(Gap.HOLDS));
  }

  private Formula open(Question question, Set<String> fulfilling) {
    questions.add(question);
    return new Open(question, fulfilling);
  }

  private static Reason obstacle(Trace.Compared compared) {
    if (compared.left() instanceof ValueTrace.ShareRead share && share.reason() != null) {
      return share.reason();
    }
    if (compared.right() instanceof ValueTrace.ShareRead share && share.reason() != null) {
      return share.reason();
    }
    throw new IllegalStateException("A comparison of two numbers is never unknown");
  }
}
