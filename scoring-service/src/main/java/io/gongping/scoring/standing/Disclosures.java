package io.gongping.scoring.standing;

import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.Breakdown;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.scheme.Disclosure;
import io.gongping.scoring.scheme.Evaluation;
import io.gongping.scoring.scheme.Evaluation.HoldTrace;
import io.gongping.scoring.scheme.Evaluation.ScoreTrace;
import io.gongping.scoring.scheme.Policies.ShareBasis;
import io.gongping.scoring.scheme.Trace;
import io.gongping.scoring.scheme.ValueTrace;
import io.gongping.scoring.scheme.ValueTrace.CategoryFigures;
import io.gongping.scoring.scheme.ValueTrace.CategoryMarks;
import io.gongping.scoring.scheme.ValueTrace.MarksRead;
import io.gongping.scoring.scheme.ValueTrace.PriorRead;
import io.gongping.scoring.scheme.ValueTrace.ScoreRead;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import io.gongping.scoring.scheme.ValueTrace.TeamScoreRead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of a number may be shown, where a rater category of the subject is too small for its
 * votes to be taken apart (see {@link Breakdown}). A number that looks at some of the categories
 * only would show them, or by difference the others, and stays hidden. One that looks at all of
 * them is shown rounded: the exact fraction has the categories in its denominator. What rests on no
 * votes, or on all votes in one heap, is shown as it is.
 *
 * <p>Limits. Rounded numbers and pooled totals together may still narrow down a small category for
 * who knows the weights and sizes, as with shares; small categories should be merged before the
 * assessment is opened.
 */
final class Disclosures {

  private final GradedAssessment assessment;
  private final Evaluation evaluation;

  Disclosures(GradedAssessment assessment, Evaluation evaluation) {
    this.assessment = assessment;
    this.evaluation = evaluation;
  }

  /** How much of a score may be shown. */
  Disclosure of(ScoreTrace score) {
    return of(List.of(score.trace()), evaluation.subject().subject());
  }

  /** Whether the truth of a condition may be shown. */
  boolean shows(Trace trace) {
    return compared(trace)
        .allMatch(
            compared ->
                of(List.of(compared.left(), compared.right()), compared.subject())
                    != Disclosure.WITHHELD);
  }

  /**
   * Whether the way to the proposal may be shown: it holds every number, also those that another
   * number shown rounded is made of. Ranks and findings take no votes apart.
   */
  boolean showsTrace() {
    return evaluation.scores().stream()
            .allMatch(score -> isWhole(evaluation.subject().subject(), score.trace()))
        && conditions()
            .flatMap(Disclosures::compared)
            .allMatch(
                compared ->
                    isWhole(compared.subject(), compared.left())
                        && isWhole(compared.subject(), compared.right()));
  }

  private Stream<Trace> conditions() {
    HoldTrace hold = evaluation.hold();
    return Stream.of(
            hold == null ? Stream.<Trace>empty() : Stream.of(hold.trace()),
            evaluation.flags().stream().map(Evaluation.FlagTrace::trace),
            evaluation.rules().stream().map(Evaluation.RuleTrace::trace),
            evaluation.bars().stream().map(Evaluation.BarTrace::trace),
            evaluation.vetoes().stream().map(Evaluation.VetoTrace::trace))
        .flatMap(Function.identity());
  }

  /**
   * Whether no part of a number looks at some categories only, where they must not be told apart.
   */
  private boolean isWhole(String subject, ValueTrace value) {
    return value
        .all()
        .allMatch(
            part ->
                switch (part) {
                  case ShareRead share ->
                      isWhole(
                          subject,
                          share.figures().stream().map(CategoryFigures::category).toList());
                  case MarksRead marks ->
                      isWhole(
                          subject,
                          marks.categories().stream().map(CategoryMarks::category).toList());
                  case TeamScoreRead read -> {
                    @Nullable String team = read.team();
                    @Nullable ValueTrace trace = read.trace();
                    yield team == null || trace == null || isWhole(team, trace);
                  }
                  default -> true;
                });
  }

  private boolean isWhole(String subject, Collection<String> looked) {
    return subject(subject)
        .filter(rated -> assessment.breakdown(rated) == Breakdown.WITHHELD)
        .map(rated -> looked.containsAll(rating(rated)))
        .orElse(true);
  }

  private static Stream<Trace.Compared> compared(Trace trace) {
    return trace instanceof Trace.Compared compared
        ? Stream.of(compared)
        : trace.parts().stream().flatMap(Disclosures::compared);
  }

  private Disclosure of(List<ValueTrace> values, String subject) {
    Parts parts = new Parts(subject);
    values.forEach(parts::add);
    return parts.disclosure();
  }

  private Optional<Subject> subject(String key) {
    return assessment.index().subject(key);
  }

  /** The votes that a number rests on, and what it brings along from others. */
  private final class Parts {

    private final String subject;
    private final Set<String> scoresSeen = new HashSet<>();
    private final List<Set<String>> categories = new ArrayList<>();
    private Disclosure brought = Disclosure.EXACT;
    private boolean weighted;

    Parts(String subject) {
      this.subject = subject;
    }

    void add(ValueTrace value) {
      value.all().forEach(this::part);
    }

    private void part(ValueTrace value) {
      switch (value) {
        case ShareRead share ->
            votes(
                share.policies().shareBasis(),
                share.figures().stream().map(CategoryFigures::category).toList());
        case MarksRead marks ->
            votes(
                marks.policies().shareBasis(),
                marks.categories().stream().map(CategoryMarks::category).toList());
        case ScoreRead read -> score(read.score().key());
        case TeamScoreRead read -> team(read.team(), read.trace());
        case PriorRead read -> bring(read.disclosure());
        default -> {
          // Everything else rests on entries, or on parts that come by themselves.
        }
      }
    }

    private void votes(ShareBasis basis, Collection<String> looked) {
      categories.add(Set.copyOf(looked));
      weighted |= basis == ShareBasis.WEIGHTED;
    }

    /** The score of the same subject stands with the scores. */
    private void score(String key) {
      if (scoresSeen.add(key)) {
        evaluation.scores().stream()
            .filter(score -> score.score().key().equals(key))
            .forEach(score -> add(score.trace()));
      }
    }

    private void team(@Nullable String team, @Nullable ValueTrace trace) {
      if (team != null && trace != null) {
        bring(Disclosures.this.of(List.of(trace), team));
      }
    }

    private void bring(Disclosure other) {
      brought = brought.compareTo(other) < 0 ? other : brought;
    }

    Disclosure disclosure() {
      Disclosure own = own();
      return own.compareTo(brought) < 0 ? brought : own;
    }

    private Disclosure own() {
      Optional<Subject> rated = subject(subject);
      if (categories.isEmpty()
          || rated.isEmpty()
          || assessment.breakdown(rated.get()) != Breakdown.WITHHELD) {
        return Disclosure.EXACT;
      }
      Set<String> rating = rating(rated.get());
      Set<String> looked = categories.stream().flatMap(Set::stream).collect(Collectors.toSet());
      if (!looked.containsAll(rating)) {
        return Disclosure.WITHHELD;
      }
      boolean inOneHeap = !weighted && categories.stream().allMatch(rating::equals);
      return inOneHeap || rating.size() == 1 ? Disclosure.EXACT : Disclosure.ROUNDED;
    }
  }

  private Set<String> rating(Subject subject) {
    return assessment.index().papersOf(subject).stream()
        .map(Paper::category)
        .collect(Collectors.toSet());
  }
}
