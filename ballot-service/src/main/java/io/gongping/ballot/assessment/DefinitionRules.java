package io.gongping.ballot.assessment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.assessment.Definition.Form;
import io.gongping.ballot.assessment.Definition.Paper;
import io.gongping.ballot.assessment.Definition.Subject;
import io.gongping.ballot.assessment.Definition.SubjectKind;
import io.gongping.ballot.assessment.Definition.Unit;
import io.gongping.ballot.assessment.Definition.UnitKind;
import io.gongping.support.problem.ProblemError;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold between the parts of a definition. Each part by itself has the right form already;
 * a reference that is empty was reported there and is passed over here.
 */
public final class DefinitionRules {

  private static final String RECOMMENDATIONS = "/recommendations";

  private final Definition definition;
  private final Mistakes mistakes = new Mistakes();

  private DefinitionRules(Definition definition) {
    this.definition = definition;
  }

  /** Every mistake between the parts, with pointers into the definition. */
  public static List<ProblemError> mistakes(Definition definition) {
    DefinitionRules rules = new DefinitionRules(definition);
    rules.keys();
    new FormRules(definition, rules.mistakes).check();
    rules.subjects();
    rules.weights();
    rules.recommendations();
    rules.papers();
    rules.timetable();
    return rules.mistakes.found();
  }

  private void keys() {
    mistakes.unique("/units", definition.units(), Unit::key, "/key");
    mistakes.unique("/scales", definition.scales(), Definition.Scale::key, "/key");
    mistakes.unique("/forms", definition.forms(), Form::key, "/key");
    mistakes.unique("/subjects", definition.subjects(), Subject::key, "/key");
    mistakes.unique("/categories", definition.categories(), Definition.Category::key, "/key");
    mistakes.unique("/meetings", definition.meetings(), Definition.Meeting::key, "/key");
    mistakes.unique("/papers", definition.papers(), Paper::key, "/key");
    mistakes.unique(RECOMMENDATIONS, definition.recommendations(), Recommendation::key, "/key");
  }

  private void subjects() {
    Map<String, UnitKind> units =
        definition.units().stream().collect(toMap(Unit::key, Unit::kind, (one, other) -> one));
    Set<String> forms = definition.forms().stream().map(Form::key).collect(toSet());
    for (int i = 0; i < definition.subjects().size(); i++) {
      Subject subject = definition.subjects().get(i);
      String at = "/subjects/" + i;
      mistakes.known(units.keySet(), subject.unit(), at + "/unit", BallotProblem.UNIT_UNKNOWN);
      mistakes.known(forms, subject.form(), at + "/form", BallotProblem.FORM_UNKNOWN);
      boolean leader = subject.kind() == SubjectKind.LEADER;
      if (leader != (subject.post() != null)) {
        mistakes.add(at + "/post", BallotProblem.POST_MISMATCH);
      }
      if (leader && units.get(subject.unit()) == UnitKind.VERTICALLY_MANAGED) {
        mistakes.add(at + "/kind", BallotProblem.LEADER_NOT_ALLOWED);
      }
    }
  }

  private void weights() {
    BigDecimal sum =
        definition.categories().stream()
            .map(Definition.Category::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      mistakes.add("/categories", BallotProblem.WEIGHTS_SUM, Map.of("sum", sum.toPlainString()));
    }
  }

  /** A recommendation shares the tally with the subjects, hence their keys. */
  private void recommendations() {
    Set<String> subjects = subjectKeys();
    Set<String> units = definition.units().stream().map(Unit::key).collect(toSet());
    for (int i = 0; i < definition.recommendations().size(); i++) {
      Recommendation recommendation = definition.recommendations().get(i);
      String at = RECOMMENDATIONS + "/" + i;
      if (subjects.contains(recommendation.key())) {
        mistakes.add(at + "/key", BallotProblem.KEY_DUPLICATE);
      }
      if (recommendation.unit() != null) {
        mistakes.known(units, recommendation.unit(), at + "/unit", BallotProblem.UNIT_UNKNOWN);
      }
      mistakes.unique(
          at + "/candidates", recommendation.candidates(), Recommendation.Candidate::key, "/key");
    }
  }

  private void papers() {
    Set<String> subjects = subjectKeys();
    Set<String> meetings =
        definition.meetings().stream().map(Definition.Meeting::key).collect(toSet());
    Set<String> categories =
        definition.categories().stream().map(Definition.Category::key).collect(toSet());
    Set<String> recommendations =
        definition.recommendations().stream().map(Recommendation::key).collect(toSet());
    Set<List<String>> pairs = new HashSet<>();
    for (int i = 0; i < definition.papers().size(); i++) {
      Paper paper = definition.papers().get(i);
      String at = "/papers/" + i;
      mistakes.known(meetings, paper.meeting(), at + "/meeting", BallotProblem.MEETING_UNKNOWN);
      mistakes.known(
          categories, paper.category(), at + "/category", BallotProblem.CATEGORY_UNKNOWN);
      if (!pairs.add(List.of(paper.meeting(), paper.category()))) {
        mistakes.add(at, BallotProblem.PAPER_DUPLICATE);
      }
      mistakes.references(
          subjects, paper.subjects(), at + "/subjects", BallotProblem.SUBJECT_UNKNOWN);
      mistakes.references(
          recommendations,
          paper.recommendations(),
          at + RECOMMENDATIONS,
          BallotProblem.RECOMMENDATION_UNKNOWN);
    }
  }

  private Set<String> subjectKeys() {
    return definition.subjects().stream().map(Subject::key).collect(toSet());
  }

  private void timetable() {
    if (definition.timetable().closesOn().isBefore(definition.timetable().opensOn())) {
      mistakes.add("/timetable/closesOn", BallotProblem.DATES_REVERSED);
    }
  }
}
