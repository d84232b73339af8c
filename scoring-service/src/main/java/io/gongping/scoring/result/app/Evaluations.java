package io.gongping.scoring.result.app;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.finding.Finding;
import io.gongping.scoring.grading.app.Gradings.Reading;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.Field;
import io.gongping.scoring.input.Fields;
import io.gongping.scoring.result.BestStreaks;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.FrozenEvaluation;
import io.gongping.scoring.result.InputVersion;
import io.gongping.scoring.result.ScoreCard;
import io.gongping.scoring.result.ScoreCards;
import io.gongping.scoring.result.ShownForm;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.standing.Standings;
import io.gongping.scoring.verification.VerificationState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
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

  /** The scores of a subject with their exact numbers. */
  List<RecordedScore> scores(Reading reading, Subject subject) {
    return new Standings(reading.assessment(), Set.of()).scores(subject);
  }

  /**
   * The evaluation of a subject as it stands now.
   *
   * @param grade the one that the decision names
   */
  FrozenEvaluation freeze(
      Reading reading, Subject subject, Decision decision, @Nullable Grade grade) {
    ShownForm.Shown shown = form.of(reading.assessment(), subject);
    return new FrozenEvaluation(
        shown.result(),
        shown.traceText(),
        cards(reading).card(subject, decision, grade),
        scores(reading, subject),
        inputs(reading, subject));
  }

  /** The same evaluation for another decision on it. */
  FrozenEvaluation carry(
      FrozenEvaluation evaluation,
      Reading reading,
      Subject subject,
      Decision decision,
      @Nullable Grade grade) {
    ScoreCard card =
        evaluation
            .card()
            .under(
                decision.revision(),
                ScoreCard.Decided.of(decision, grade),
                cards(reading).streak(subject, grade));
    return evaluation.with(card);
  }

  /** The versions of everything that was entered for a subject or others of its unit. */
  public static List<InputVersion> inputs(Reading reading, Subject subject) {
    Set<String> unit =
        reading.assessment().definition().subjects().stream()
            .filter(other -> other.unit().equals(subject.unit()))
            .map(Subject::key)
            .collect(Collectors.toSet());
    return Stream.concat(
            reading.findings().stream().map(Evaluations::version),
            reading.entries().stream().map(Evaluations::version))
        .filter(version -> unit.contains(version.subject()))
        .sorted(InputVersion.ORDER)
        .toList();
  }

  private ScoreCards cards(Reading reading) {
    return new ScoreCards(reading.assessment(), BestStreaks.read(reading.assessment(), records));
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
