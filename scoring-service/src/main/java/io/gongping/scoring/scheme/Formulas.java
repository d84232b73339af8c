package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Comparisons.Side;
import io.gongping.scoring.scheme.Formula.Question;
import io.gongping.scoring.scheme.Formula.Settled;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Turns traces into formulas and collects the questions in the order of the scheme. */
final class Formulas {

  private static final String NO_GRADE = "";

  private final Comparisons comparisons = new Comparisons();
  private final Set<Question> questions = new LinkedHashSet<>();
  private int gaps;

  /**
   * @param traces all that will be turned into formulas
   */
  Formulas(Stream<Trace> traces) {
    traces.forEach(this::notice);
  }

  private void notice(Trace trace) {
    if (trace.truth() != Truth.UNKNOWN) {
      return;
    }
    if (trace instanceof Trace.Compared compared) {
      comparisons.notice(left(compared), right(compared));
    } else if (trace instanceof Trace.RankRead read) {
      comparisons.notice(rank(read), places(read));
    }
    trace.parts().forEach(this::notice);
  }

  Formula of(Trace trace) {
    return switch (trace.truth()) {
      case TRUE -> Settled.TRUE;
      case FALSE -> Settled.FALSE;
      case UNKNOWN, WITHHELD -> unknown(trace);
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
      case Trace.PriorGradeRead read -> unrecorded(read);
      case Trace.Compared compared ->
          asked(comparisons.formula(left(compared), compared.comparison(), right(compared)));
      case Trace.RankRead read ->
          asked(comparisons.formula(rank(read), Comparison.AT_MOST, places(read)));
      case Trace.UnitKindRead read -> throw new IllegalStateException("A unit always has a kind");
    };
  }

  private List<Formula> each(List<Trace> parts) {
    List<Formula> formulas = new ArrayList<>();
    parts.forEach(part -> formulas.add(of(part)));
    return formulas;
  }

  private Formula unmade(Trace.FindingRead read) {
    Missing missing =
        new Missing(
            Missing.Kind.FINDING,
            read.subject(),
            read.finding().key(),
            read.finding().label(),
            read.awaitsVerification());
    List<String> levels = read.finding().levels().stream().map(Named::code).toList();
    Set<String> fulfilling = read.asked().stream().map(Named::code).collect(Collectors.toSet());
    return asked(Formula.open(new Question(missing, levels, List.of(missing)), fulfilling));
  }

  private Formula unrecorded(Trace.PriorGradeRead read) {
    record PriorGrade(String subject, int years) {}
    List<String> codes =
        Stream.concat(read.grades().stream().map(Grade::code), Stream.of(NO_GRADE)).toList();
    Missing missing =
        new Missing(Missing.Kind.PRIOR, read.subject(), "grade", Missing.PRIOR_GRADE, false);
    Question question =
        new Question(new PriorGrade(read.subject(), read.years()), codes, List.of(missing));
    return asked(
        Formula.open(question, read.asked().stream().map(Grade::code).collect(Collectors.toSet())));
  }

  private Formula gap(Reason reason) {
    record Gap(int place) {}
    Question question = new Question(new Gap(gaps++), List.of("holds", "fails"), List.of(reason));
    return asked(Formula.open(question, Set.of("holds")));
  }

  private Formula asked(Formula formula) {
    if (formula instanceof Formula.Open open) {
      questions.add(open.question());
    }
    return formula;
  }

  private record NumberOf(String subject, Value value) {}

  private static Side left(Trace.Compared compared) {
    return side(compared.subject(), compared.asked().left(), compared.left());
  }

  private static Side right(Trace.Compared compared) {
    return side(compared.subject(), compared.asked().right(), compared.right());
  }

  private static Side side(String subject, Value value, ValueTrace trace) {
    Amount amount = trace.amount();
    return new Side(new NumberOf(subject, BareValues.of(value)), amount.within(), amount.lacks());
  }

  private static Side rank(Trace.RankRead read) {
    record RankOf(String subject, String score, Condition.End from) {}
    var rank = read.rank();
    // Who may come to be first of all may come to have no place at the bottom, however far counted.
    boolean isOpen = read.asked().from() == Condition.End.BOTTOM && read.isFirst() != Truth.FALSE;
    return new Side(
        new RankOf(read.subject(), read.score().key(), read.asked().from()),
        rank == null
            ? Interval.ANY
            : new Interval(
                BigFraction.of(rank.best()), isOpen ? null : BigFraction.of(rank.worst())),
        read.lacks());
  }

  private static Side places(Trace.RankRead read) {
    BigFraction places = BigFraction.of(read.asked().places());
    return new Side(places, Interval.only(places), List.of());
  }
}
