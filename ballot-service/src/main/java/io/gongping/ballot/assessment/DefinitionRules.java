package io.gongping.ballot.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What must hold between the parts of a definition. Each part by itself has the right form already;
 * a reference that is empty was reported there and is passed over here.
 */
public final class DefinitionRules {

  /** The city's annual assessment rules; grades rest on four options and an overall item. */
  private static final String S11 = "S11";

  private static final int S11_OPTIONS = 4;
  private static final String OVERALL = "overall";

  private final Definition definition;
  private final List<ProblemError> mistakes = new ArrayList<>();

  private DefinitionRules(Definition definition) {
    this.definition = definition;
  }

  /** Every mistake between the parts, with pointers into the definition. */
  public static List<ProblemError> mistakes(Definition definition) {
    DefinitionRules rules = new DefinitionRules(definition);
    rules.keys();
    rules.forms();
    rules.subjects();
    rules.weights();
    rules.papers();
    rules.timetable();
    return List.copyOf(rules.mistakes);
  }

  private void keys() {
    unique("/units", definition.units(), Unit::key, "/key");
    unique("/scales", definition.scales(), Definition.Scale::key, "/key");
    unique("/forms", definition.forms(), Form::key, "/key");
    unique("/subjects", definition.subjects(), Subject::key, "/key");
    unique("/categories", definition.categories(), Definition.Category::key, "/key");
    unique("/meetings", definition.meetings(), Definition.Meeting::key, "/key");
    unique("/papers", definition.papers(), Paper::key, "/key");
    for (int i = 0; i < definition.scales().size(); i++) {
      unique(
          "/scales/" + i + "/options",
          definition.scales().get(i).options(),
          Definition.Option::code,
          "/code");
    }
    for (int i = 0; i < definition.forms().size(); i++) {
      unique(
          "/forms/" + i + "/items",
          definition.forms().get(i).items(),
          Definition.Item::key,
          "/key");
    }
  }

  private void forms() {
    Map<String, Definition.Scale> scales =
        definition.scales().stream()
            .collect(toMap(Definition.Scale::key, Function.identity(), (one, other) -> one));
    Map<String, Set<SubjectKind>> usedFor =
        definition.subjects().stream()
            .collect(groupingBy(Subject::form, mapping(Subject::kind, toSet())));
    for (int i = 0; i < definition.forms().size(); i++) {
      Form form = definition.forms().get(i);
      String at = "/forms/" + i;
      known(scales.keySet(), form.scale(), at + "/scale", BallotProblem.SCALE_UNKNOWN);
      if (usedFor.getOrDefault(form.key(), Set.of()).size() > 1) {
        add(at, BallotProblem.FORM_MIXED);
      }
      if (definition.scheme().id().equals(S11)) {
        s11Form(at, form, scales);
      }
    }
  }

  private void s11Form(String at, Form form, Map<String, Definition.Scale> scales) {
    Definition.Scale scale = scales.get(form.scale());
    if (scale != null && scale.options().size() != S11_OPTIONS) {
      add(at + "/scale", BallotProblem.SCALE_MISMATCH);
    }
    if (form.items().stream().noneMatch(item -> item.key().equals(OVERALL))) {
      add(at + "/items", BallotProblem.OVERALL_MISSING);
    }
  }

  private void subjects() {
    Map<String, UnitKind> units =
        definition.units().stream().collect(toMap(Unit::key, Unit::kind, (one, other) -> one));
    Set<String> forms = definition.forms().stream().map(Form::key).collect(toSet());
    for (int i = 0; i < definition.subjects().size(); i++) {
      Subject subject = definition.subjects().get(i);
      String at = "/subjects/" + i;
      known(units.keySet(), subject.unit(), at + "/unit", BallotProblem.UNIT_UNKNOWN);
      known(forms, subject.form(), at + "/form", BallotProblem.FORM_UNKNOWN);
      boolean leader = subject.kind() == SubjectKind.LEADER;
      if (leader != (subject.post() != null)) {
        add(at + "/post", BallotProblem.POST_MISMATCH);
      }
      if (leader && units.get(subject.unit()) == UnitKind.VERTICALLY_MANAGED) {
        add(at + "/kind", BallotProblem.LEADER_NOT_ALLOWED);
      }
    }
  }

  private void weights() {
    BigDecimal sum =
        definition.categories().stream()
            .map(Definition.Category::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      mistakes.add(
          new ProblemError(
              "/categories", BallotProblem.WEIGHTS_SUM, Map.of("sum", sum.toPlainString())));
    }
  }

  private void papers() {
    Set<String> subjects = definition.subjects().stream().map(Subject::key).collect(toSet());
    Set<String> meetings =
        definition.meetings().stream().map(Definition.Meeting::key).collect(toSet());
    Set<String> categories =
        definition.categories().stream().map(Definition.Category::key).collect(toSet());
    Set<List<String>> pairs = new HashSet<>();
    for (int i = 0; i < definition.papers().size(); i++) {
      Paper paper = definition.papers().get(i);
      String at = "/papers/" + i;
      known(meetings, paper.meeting(), at + "/meeting", BallotProblem.MEETING_UNKNOWN);
      known(categories, paper.category(), at + "/category", BallotProblem.CATEGORY_UNKNOWN);
      if (!pairs.add(List.of(paper.meeting(), paper.category()))) {
        add(at, BallotProblem.PAPER_DUPLICATE);
      }
      unique(at + "/subjects", paper.subjects(), Function.identity(), "");
      for (int s = 0; s < paper.subjects().size(); s++) {
        known(
            subjects,
            paper.subjects().get(s),
            at + "/subjects/" + s,
            BallotProblem.SUBJECT_UNKNOWN);
      }
    }
  }

  private void timetable() {
    if (definition.timetable().closesOn().isBefore(definition.timetable().opensOn())) {
      add("/timetable/closesOn", BallotProblem.DATES_REVERSED);
    }
  }

  private <T> void unique(
      String list, List<T> elements, Function<T, String> key, String keyPointer) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      String value = key.apply(elements.get(i));
      if (!value.isEmpty() && !seen.add(value)) {
        add(list + "/" + i + keyPointer, BallotProblem.KEY_DUPLICATE);
      }
    }
  }

  private void known(Set<String> keys, String reference, String at, BallotProblem unknown) {
    if (!reference.isEmpty() && !keys.contains(reference)) {
      add(at, unknown);
    }
  }

  private void add(String pointer, BallotProblem code) {
    mistakes.add(new ProblemError(pointer, code));
  }
}
