package io.gongping.scoring.result.app;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.Recommendation;
import io.gongping.scoring.finding.Finding;
import io.gongping.scoring.grading.app.Gradings.Reading;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.Field;
import io.gongping.scoring.input.Fields;
import io.gongping.scoring.recommendation.WriteInMerge;
import io.gongping.scoring.result.BestStreaks;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.FrozenEvaluation;
import io.gongping.scoring.result.InputVersion;
import io.gongping.scoring.result.ScoreCard;
import io.gongping.scoring.result.ScoreCards;
import io.gongping.scoring.result.ShownForm;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.verification.VerificationState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Freezes evaluations, and holds them against what people have entered since. */
@ApplicationScoped
public class Evaluations {

  private final ShownForm form;
  private final Records records;

  Evaluations(ShownForm form, Records records) {
    this.form = form;
    this.records = records;
  }

  /** The evaluations of an assessment, for one request. */
  OfReading of(Reading reading) {
    BestStreaks streaks =
        BestStreaks.read(
            reading.assessment(), records, reading.assessment().definition().subjects());
    return new OfReading(
        reading,
        form.of(reading.assessment(), streaks),
        new ScoreCards(reading.assessment(), streaks));
  }

  /** What all subjects of an assessment are frozen with is worked out once. */
  static final class OfReading {

    private final Reading reading;
    private final Function<Subject, ShownForm.Shown> form;
    private final ScoreCards cards;

    private OfReading(Reading reading, Function<Subject, ShownForm.Shown> form, ScoreCards cards) {
      this.reading = reading;
      this.form = form;
      this.cards = cards;
    }

    /** The scores of a subject with their exact numbers. */
    List<RecordedScore> scores(Subject subject) {
      return cards.scores(subject);
    }

    /**
     * The evaluation of a subject as it stands now.
     *
     * @param grade the one that the decision names
     */
    FrozenEvaluation freeze(Subject subject, Decision decision, @Nullable Grade grade) {
      ShownForm.Shown shown = form.apply(subject);
      return new FrozenEvaluation(
          shown.result(),
          shown.traceText(),
          cards.card(subject, decision, grade),
          scores(subject),
          inputs(reading, subject));
    }

    /** The same evaluation for another decision on it. */
    FrozenEvaluation carry(
        FrozenEvaluation evaluation, Subject subject, Decision decision, @Nullable Grade grade) {
      return evaluation.with(
          evaluation
              .card()
              .under(
                  decision.revision(),
                  ScoreCard.Decided.of(decision, grade),
                  cards.streak(subject, grade)));
    }
  }

  /** The versions of everything that was entered for a subject or others of its unit. */
  public static List<InputVersion> inputs(Reading reading, Subject subject) {
    List<Subject> unit =
        reading.assessment().definition().subjects().stream()
            .filter(other -> other.unit().equals(subject.unit()))
            .toList();
    Set<String> keys = unit.stream().map(Subject::key).collect(Collectors.toSet());
    return Stream.of(
            reading.findings().stream().map(Evaluations::version),
            reading.entries().stream().map(Evaluations::version),
            unit.stream().flatMap(one -> writtenNames(reading, one)))
        .flatMap(Function.identity())
        .filter(version -> keys.contains(version.subject()))
        .sorted(InputVersion.ORDER)
        .toList();
  }

  /** What was said of written names bears on every candidate of the recommendation. */
  private static Stream<InputVersion> writtenNames(Reading reading, Subject subject) {
    return reading.assessment().definition().recommendations().stream()
        .filter(recommendation -> recommendation.proposes(subject.directoryId()))
        .map(Recommendation::key)
        .filter(key -> !said(reading, key).isEmpty())
        .map(
            key ->
                new InputVersion(
                    subject.key(), "WRITE_IN", key, null, said(reading, key).size(), "RECORDED"));
  }

  private static List<WriteInMerge> said(Reading reading, String recommendation) {
    return reading.merges().getOrDefault(recommendation, List.of());
  }

  private static InputVersion version(Finding finding) {
    return new InputVersion(
        finding.subject(),
        "FINDING",
        finding.finding(),
        null,
        finding.version(),
        VerificationState.of(finding.verification()).name());
  }

  private static InputVersion version(Entry entry) {
    var fields = Fields.of(entry.content());
    return new InputVersion(
        entry.subject(),
        entry.content().kind().name(),
        fields.getOrDefault(Field.KEY, fields.getOrDefault(Field.TITLE, "")),
        entry.id(),
        entry.version(),
        entry.state().name());
  }
}
