package io.gongping.scoring.result.rest;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.Opinion;
import io.gongping.scoring.result.Publication;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.scoring.result.rest.ResultView.DecisionView;
import io.gongping.scoring.result.rest.ResultView.OpinionView;
import io.gongping.scoring.result.rest.ResultView.PublicationView;
import io.gongping.scoring.standing.Standings;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was recorded in one assessment, read once for all its subjects. */
final class RecordedResults {

  private final GradedAssessment assessment;
  private final Standings standings;
  private final Map<String, Opinion> opinions;
  private final Map<String, Decision> decisions;
  private final Map<String, Publication> publications;

  RecordedResults(GradedAssessment assessment, Results results, Standings standings) {
    this.assessment = assessment;
    this.standings = standings;
    this.opinions =
        results.opinions(assessment.id()).stream()
            .collect(Collectors.toMap(Opinion::subject, Function.identity()));
    this.decisions =
        results.decisions(assessment.id()).stream()
            .collect(Collectors.toMap(Decision::subject, Function.identity()));
    this.publications =
        results.publications(assessment.id()).stream()
            .collect(Collectors.toMap(Publication::subject, Function.identity()));
  }

  ResultView.Recorded of(Subject subject) {
    return new ResultView.Recorded(
        Optional.ofNullable(opinions.get(subject.key()))
            .map(opinion -> OpinionView.of(grade(assessment, subject, opinion.grade()), opinion))
            .orElse(null),
        Optional.ofNullable(decisions.get(subject.key()))
            .map(
                decision -> DecisionView.of(grade(assessment, subject, decision.grade()), decision))
            .orElse(null),
        Optional.ofNullable(publications.get(subject.key())).map(PublicationView::of).orElse(null),
        standings.of(subject),
        standings.showsTrace(subject));
  }

  /** The grade with its label, as the assessment's scheme has it. */
  static GradeView grade(GradedAssessment assessment, Subject subject, String code) {
    return assessment
        .rules(subject)
        .flatMap(rules -> rules.grade(code))
        .map(GradeView::of)
        .orElseThrow();
  }
}
