package io.gongping.scoring.result.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.disclosure.Disclosures;
import io.gongping.scoring.explanation.TraceText;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.result.BestStreaks;
import io.gongping.scoring.result.FrozenEvaluation;
import io.gongping.scoring.result.ShownForm;
import io.gongping.scoring.standing.Standings;
import io.gongping.scoring.standing.app.AssessmentStandings;
import io.gongping.support.web.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes results as this API shows them, and reads them again. */
@ApplicationScoped
class FrozenViews implements ShownForm {

  private final AssessmentStandings standings;
  private final ObjectMapper json;

  FrozenViews(AssessmentStandings standings, ObjectMapper json) {
    this.standings = standings;
    this.json = json;
  }

  @Override
  public Function<Subject, Shown> of(GradedAssessment assessment, BestStreaks streaks) {
    Standings standing = standings.of(assessment);
    return subject ->
        new Shown(
            write(
                ResultView.detail(
                    standing.shown(),
                    subject,
                    RecordedResults.undecided(subject, standing, streaks))),
            traceText(assessment, standing.shown(), subject));
  }

  /** A result as it was shown when it was decided. */
  ResultView read(FrozenEvaluation evaluation) {
    try {
      return json.readValue(evaluation.shown(), ResultView.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database keeps what was written", impossible);
    }
  }

  /** The trace of a subject as a text; empty where no rules apply. */
  static @Nullable String traceText(
      GradedAssessment assessment, Disclosures shown, Subject subject, Locale language) {
    Map<String, LocalizedText> categories =
        assessment.definition().categories().stream()
            .collect(Collectors.toMap(Category::key, Category::label));
    return shown
        .evaluation(subject)
        .map(evaluation -> TraceText.of(evaluation, categories, language))
        .orElse(null);
  }

  private static FrozenEvaluation.@Nullable TraceText traceText(
      GradedAssessment assessment, Disclosures shown, Subject subject) {
    @Nullable String zh = traceText(assessment, shown, subject, Locale.SIMPLIFIED_CHINESE);
    @Nullable String en = traceText(assessment, shown, subject, Locale.ENGLISH);
    return zh == null || en == null ? null : new FrozenEvaluation.TraceText(zh, en);
  }

  private String write(ResultView view) {
    try {
      return json.writeValueAsString(view);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A result is plain data", impossible);
    }
  }
}
