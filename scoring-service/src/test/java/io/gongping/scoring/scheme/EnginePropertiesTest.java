package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.check.SchemeCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;

/** What holds for schemes and subjects that nobody thought of. */
class EnginePropertiesTest {

  private static final List<String> INPUTS = List.of("x", "y", "i", "f", "g");

  @Property(tries = 3000)
  void numbersAreThoseOfThePlainestReckoning(@ForAll long seed) {
    RandomSchemes schemes = new RandomSchemes(seed);
    Scheme scheme = schemes.scheme();
    SubjectCase subject = schemes.subject().subject();

    Amount amount = score(new Evaluator(scheme).evaluate(subject).orElseThrow()).amount();

    Value value = scheme.ruleSets().getFirst().scores().getFirst().value();
    Optional<BigFraction> plain = new PlainReference(scheme, subject).number(value);
    if (plain.isPresent()) {
      assertThat(amount).isEqualTo(Amount.of(plain.get()));
    } else if (amount instanceof Amount.Unknown unknown) {
      assertThat(unknown.lacks()).isNotEmpty();
    }
  }

  /** Whatever is entered for what is missing, the number lies within the bounds given before. */
  @Property(tries = 2000)
  void aNumberComesToLieWithinItsBounds(@ForAll long seed) {
    RandomSchemes schemes = new RandomSchemes(seed);
    Scheme scheme = schemes.scheme();
    TestSubject subject = schemes.subject();
    Evaluation before = subject.under(scheme);
    schemes.fill(subject, missing(subject));
    Evaluation after = subject.under(scheme);

    BigFraction number = score(after).number();
    if (number != null) {
      assertThat(score(before).amount().within().contains(number))
          .as("%s in %s", number, score(before).amount())
          .isTrue();
    }
  }

  /** A proposal is never made before everything that matters is known, and then it stands. */
  @Property(tries = 3000)
  void aProposalStandsWhateverIsEnteredLater(@ForAll long seed) {
    RandomSchemes schemes = new RandomSchemes(seed);
    Scheme scheme = schemes.scheme();
    TestSubject subject = schemes.subject();
    Proposal before = subject.under(scheme).proposal();
    schemes.fill(subject, missing(subject));
    Proposal after = subject.under(scheme).proposal();

    if (!(before instanceof Proposal.Undetermined)) {
      assertThat(S11Cases.outcome(after)).isEqualTo(S11Cases.outcome(before));
    } else if (after instanceof Proposal.Undetermined open) {
      assertThat(open.missing()).isEmpty();
      assertThat(open.reasons()).isNotEmpty();
    }
  }

  /** With what is named as missing, and nothing else, there is a proposal. */
  @Property(tries = 2000)
  void whatIsNamedAsMissingIsEnough(@ForAll long seed) {
    RandomSchemes schemes = new RandomSchemes(seed);
    Scheme scheme = schemes.scheme();
    TestSubject subject = schemes.subject();
    if (subject.under(scheme).proposal() instanceof Proposal.Undetermined open
        && open.reasons().isEmpty()) {
      Set<String> named = new HashSet<>();
      open.missing().forEach(missing -> named.add(missing.key()));
      assertThat(missing(subject)).containsAll(named);
      schemes.fill(subject, named.stream().sorted().toList());
      Proposal after = subject.under(scheme).proposal();
      if (after instanceof Proposal.Undetermined still) {
        // A divisor that turned out to be zero is nothing that could be entered.
        assertThat(still.missing()).isEmpty();
        assertThat(still.reasons()).contains(Reason.DIVISION_BY_ZERO);
      }
    }
  }

  @Property(tries = 1500)
  void theSearchForDeadRulesGivesNoFalseAlarm(@ForAll long seed) {
    RandomSchemes schemes = new RandomSchemes(seed);
    Scheme scheme = schemes.scheme();
    List<String> dead =
        SchemeCheck.mistakes(scheme).stream()
            .filter(mistake -> mistake.kind() == SchemeMistake.Kind.UNREACHABLE)
            .map(SchemeMistake::pointer)
            .toList();
    for (int i = 0; i < 40 && !dead.isEmpty(); i++) {
      TestSubject subject = schemes.subject();
      schemes.fill(subject, missing(subject));
      Evaluation evaluation = subject.under(scheme);
      boolean hasTurn = true;
      for (int rule = 0; rule < evaluation.rules().size(); rule++) {
        Truth truth = evaluation.rules().get(rule).trace().truth();
        if (dead.contains("/ruleSets/0/rules/" + rule)) {
          assertThat(hasTurn && truth == Truth.TRUE).as("rule %d of %s", rule, scheme).isFalse();
        }
        // After a rule that may still fire no other is certain to give the grade.
        hasTurn &= truth == Truth.FALSE;
      }
    }
  }

  @Property(tries = 500)
  void theOrderOfCategoriesChangesNothing(@ForAll long seed) {
    RandomSchemes schemes = new RandomSchemes(seed);
    Scheme scheme = schemes.scheme();
    SubjectCase subject = schemes.subject().subject();
    List<CategoryVotes> options = new ArrayList<>(subject.ballots().get("o"));
    List<CategoryVotes> points = new ArrayList<>(subject.ballots().get("q"));
    SubjectCase turned =
        new SubjectCase(
            subject.subject(),
            null,
            subject.name(),
            subject.kind(),
            subject.unit(),
            subject.unitKind(),
            null,
            null,
            Map.of("o", options.reversed(), "q", points.reversed()),
            Map.of(),
            subject.recommended(),
            subject.findings(),
            subject.inputs(),
            List.of(),
            null,
            subject.prior());

    Evaluator evaluator = new Evaluator(scheme);
    Evaluation one = evaluator.evaluate(subject).orElseThrow();
    Evaluation other = evaluator.evaluate(turned).orElseThrow();
    assertThat(score(other).amount().number()).isEqualTo(score(one).amount().number());
    assertThat(other.proposal()).isEqualTo(one.proposal());
  }

  private static ValueTrace score(Evaluation evaluation) {
    return evaluation.scores().getFirst().trace();
  }

  private static List<String> missing(TestSubject subject) {
    SubjectCase current = subject.subject();
    return INPUTS.stream()
        .filter(key -> !current.findings().containsKey(key))
        .filter(key -> !current.inputs().figures().containsKey(key))
        .filter(key -> !current.inputs().indicators().containsKey(key))
        .toList();
  }
}
