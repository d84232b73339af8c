package io.gongping.ballot.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.assessment.Definition.Form;
import io.gongping.ballot.assessment.Definition.Item;
import io.gongping.ballot.assessment.Definition.Post;
import io.gongping.ballot.assessment.Definition.Scale;
import io.gongping.ballot.assessment.Definition.ScaleKind;
import io.gongping.ballot.assessment.Definition.Subject;
import io.gongping.ballot.assessment.Definition.SubjectKind;
import io.gongping.ballot.scheme.Requirements;
import io.gongping.ballot.scheme.Requirements.OfSubjects;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether everything that a scheme reads is in a definition: what is missing now cannot be had when
 * the votes are cast.
 */
final class SchemeFit {

  private static final String GROUP = "GROUP";
  private static final String ITEM = "item";

  private final Definition definition;
  private final Requirements requirements;
  private final Raters raters;
  private final ReadinessFindings findings;
  private final Map<String, Scale> scales;
  private final Map<String, Form> forms;
  private final Map<String, List<Subject>> byUnit;
  private final Set<String> teams;

  SchemeFit(
      Definition definition, Requirements requirements, Raters raters, ReadinessFindings findings) {
    this.definition = definition;
    this.requirements = requirements;
    this.raters = raters;
    this.findings = findings;
    this.scales = definition.scales().stream().collect(toMap(Scale::key, Function.identity()));
    this.forms = definition.forms().stream().collect(toMap(Form::key, Function.identity()));
    this.byUnit = definition.subjects().stream().collect(groupingBy(Subject::unit));
    this.teams =
        definition.subjects().stream()
            .filter(subject -> subject.kind() == SubjectKind.TEAM)
            .map(Subject::unit)
            .collect(toSet());
  }

  void check() {
    categories();
    forms();
    for (int i = 0; i < definition.subjects().size(); i++) {
      subject("/subjects/" + i, definition.subjects().get(i));
    }
    new RecommendationFit(definition, requirements, findings).check();
  }

  /** Those that the scheme names must be there. */
  private void categories() {
    Set<String> known =
        definition.categories().stream().map(Definition.Category::key).collect(toSet());
    named()
        .filter(category -> !known.contains(category))
        .forEach(
            category ->
                findings.block(
                    "/categories",
                    BallotProblem.SCHEME_CATEGORY_MISSING,
                    Map.of("category", category)));
  }

  private Stream<String> named() {
    Set<String> named = new LinkedHashSet<>();
    definition.subjects().stream()
        .map(Subject::kind)
        .distinct()
        .flatMap(kind -> requirements.of(kind.name()).stream())
        .flatMap(of -> of.items().stream())
        .forEach(item -> named.addAll(item.categories()));
    return named.stream();
  }

  /** The form of every kind of subject needs the items, on the scales that the rules know. */
  private void forms() {
    Map<String, Set<SubjectKind>> usedFor =
        definition.subjects().stream()
            .collect(groupingBy(Subject::form, mapping(Subject::kind, toSet())));
    for (int i = 0; i < definition.forms().size(); i++) {
      Form form = definition.forms().get(i);
      String at = "/forms/" + i;
      for (SubjectKind kind : usedFor.getOrDefault(form.key(), Set.of())) {
        Optional<OfSubjects> read = requirements.of(kind.name());
        read.ifPresent(of -> of.items().forEach(item -> item(at, form, item)));
        read.filter(of -> of.overall() == null)
            .filter(of -> form.items().stream().noneMatch(item -> item.key().equals("overall")))
            .ifPresent(of -> findings.warn(at + "/items", BallotProblem.OVERALL_MISSING, Map.of()));
      }
    }
  }

  private void item(String at, Form form, Requirements.Item wanted) {
    int found = form.items().stream().map(Item::key).toList().indexOf(wanted.key());
    if (found < 0) {
      findings.block(at + "/items", BallotProblem.SCHEME_ITEM_MISSING, Map.of(ITEM, wanted.key()));
      return;
    }
    @Nullable String own = form.items().get(found).scale();
    @Nullable Scale scale = scales.get(own == null ? form.scale() : own);
    if (scale != null && !fits(scale, wanted)) {
      findings.block(
          at + "/items/" + found,
          BallotProblem.SCALE_MISMATCH,
          wanted.most() == null
              ? Map.of(ITEM, wanted.key(), "options", wanted.options())
              : Map.of(ITEM, wanted.key(), "max", wanted.most()));
    }
  }

  private static boolean fits(Scale scale, Requirements.Item wanted) {
    return scale.kind() == ScaleKind.POINTS
        ? Objects.equals(wanted.most(), scale.max())
        : wanted.most() == null
            && scale.options().stream()
                .map(Definition.Option::code)
                .toList()
                .equals(wanted.options());
  }

  private void subject(String at, Subject subject) {
    Optional<OfSubjects> read = requirements.of(subject.kind().name());
    if (read.isEmpty()) {
      findings.block(at + "/kind", BallotProblem.SCHEME_KIND_MISSING, Map.of());
      return;
    }
    OfSubjects of = read.get();
    raters(at, subject, of.items());
    if (of.team() && !teams.contains(subject.unit())) {
      findings.block(at, BallotProblem.TEAM_MISSING, Map.of("unit", subject.unit()));
    }
    if (of.groups().contains(GROUP) && subject.group() == null) {
      findings.warn(at + "/group", BallotProblem.GROUP_MISSING, Map.of());
    }
    principals(at, subject, of.principals());
  }

  /** A named category that does not rate makes the value unknown, not smaller. */
  private void raters(String at, Subject subject, List<Requirements.Item> items) {
    Set<String> rating = raters.of(subject.key()).keySet();
    if (rating.isEmpty()) {
      return; // Told of for every scheme.
    }
    Set<String> missing = new LinkedHashSet<>();
    items.forEach(item -> missing.addAll(item.categories()));
    missing.removeAll(rating);
    missing.forEach(
        category ->
            findings.block(at, BallotProblem.SCHEME_CATEGORY_UNUSED, Map.of("category", category)));
  }

  private void principals(String at, Subject team, Requirements.@Nullable Principals read) {
    if (read == null) {
      return;
    }
    List<Subject> principals =
        byUnit.getOrDefault(team.unit(), List.of()).stream()
            .filter(subject -> subject.post() == Post.PRINCIPAL)
            .toList();
    if (principals.isEmpty()) {
      findings.warn(at, BallotProblem.NO_PRINCIPAL, Map.of("unit", team.unit()));
    }
    Set<String> checked = new HashSet<>();
    for (Subject principal : principals) {
      @Nullable Form form = forms.get(principal.form());
      if (form != null && checked.add(form.key())) {
        String place = "/forms/" + definition.forms().indexOf(form);
        read.items().forEach(item -> item(place, form, item));
      }
    }
  }
}
