package io.gongping.scoring.disclosure;

import io.gongping.scoring.ranking.Ranking.Rank;
import io.gongping.scoring.scheme.Lack;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.Trace;
import io.gongping.scoring.scheme.Trace.OfPrincipal;
import io.gongping.scoring.scheme.Truth;
import java.util.List;
import java.util.Optional;

/**
 * Cuts out of conditions what may not be shown of them. A condition on a number that is withheld is
 * withheld; one that is made of others says what the shown ones alone make certain.
 */
final class CutConditions {

  private final Grounds grounds;
  private final Cut numbers;
  private final ShownRanks ranks;

  CutConditions(Grounds grounds, ShownRanks ranks) {
    this.grounds = grounds;
    this.numbers = new Cut(grounds);
    this.ranks = ranks;
  }

  Trace of(Trace trace) {
    return switch (trace) {
      case Trace.AllOf all -> {
        List<Trace> parts = parts(all);
        yield new Trace.AllOf(parts, Truth.all(Trace.truths(parts)), all.caption());
      }
      case Trace.AnyOf any -> {
        List<Trace> parts = parts(any);
        yield new Trace.AnyOf(parts, Truth.any(Trace.truths(parts)), any.caption());
      }
      case Trace.AtLeastOf some -> {
        List<Trace> parts = parts(some);
        yield new Trace.AtLeastOf(
            some.needed(),
            parts,
            Truth.atLeast(some.needed(), Trace.truths(parts)),
            some.caption());
      }
      case Trace.NotOf not -> {
        Trace part = of(not.part());
        yield new Trace.NotOf(part, part.truth().negated(), not.caption());
      }
      case Trace.PrincipalsRead read -> principals(read);
      case Trace.Compared compared -> compared(compared);
      case Trace.RankRead read -> ranked(read);
      case Trace.FindingRead read -> read;
      case Trace.UnitKindRead read -> read;
      case Trace.PriorGradeRead read -> read;
    };
  }

  private List<Trace> parts(Trace trace) {
    return trace.parts().stream().map(this::of).toList();
  }

  private Trace principals(Trace.PrincipalsRead read) {
    if (read.principals().isEmpty()) {
      return read;
    }
    List<OfPrincipal> shown =
        read.principals().stream()
            .map(one -> new OfPrincipal(one.subject(), one.name(), of(one.trace())))
            .toList();
    Truth truth = Truth.all(shown.stream().map(one -> one.trace().truth()).toList());
    return new Trace.PrincipalsRead(shown, truth, read.caption());
  }

  private Trace compared(Trace.Compared compared) {
    String owner = compared.subject();
    boolean withheld =
        grounds.withhold(owner, compared.left()) || grounds.withhold(owner, compared.right());
    return new Trace.Compared(
        owner,
        compared.asked(),
        numbers.of(owner, compared.left()),
        numbers.of(owner, compared.right()),
        withheld ? Truth.WITHHELD : compared.truth());
  }

  private Trace ranked(Trace.RankRead read) {
    if (!ranks.withholdsSome(read.subject(), read.score().key())) {
      return read;
    }
    Optional<Rank> shown = ranks.rank(read.subject(), read.score().key(), read.asked().from());
    List<Lack> lacks = List.of(Reason.WITHHELD);
    return new Trace.RankRead(
        read.subject(),
        read.score(),
        read.asked(),
        shown.orElse(null),
        Truth.WITHHELD,
        lacks,
        Truth.WITHHELD);
  }
}
