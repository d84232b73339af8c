package io.gongping.ballot.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.assessment.Definition.Form;
import io.gongping.ballot.assessment.Definition.Item;
import io.gongping.ballot.assessment.Definition.Scale;
import io.gongping.ballot.assessment.Definition.Subject;
import io.gongping.ballot.assessment.Definition.SubjectKind;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What must hold between forms and the scales that they use. */
final class FormRules {

  private final Definition definition;
  private final Mistakes mistakes;
  private final Map<String, Scale> scales;

  FormRules(Definition definition, Mistakes mistakes) {
    this.definition = definition;
    this.mistakes = mistakes;
    this.scales =
        definition.scales().stream()
            .collect(toMap(Scale::key, Function.identity(), (one, other) -> one));
  }

  void check() {
    for (int i = 0; i < definition.scales().size(); i++) {
      mistakes.unique(
          "/scales/" + i + "/options",
          definition.scales().get(i).options(),
          Definition.Option::code,
          "/code");
    }
    Map<String, Set<SubjectKind>> usedFor =
        definition.subjects().stream()
            .collect(groupingBy(Subject::form, mapping(Subject::kind, toSet())));
    for (int i = 0; i < definition.forms().size(); i++) {
      Form form = definition.forms().get(i);
      String at = "/forms/" + i;
      mistakes.known(scales.keySet(), form.scale(), at + "/scale", BallotProblem.SCALE_UNKNOWN);
      if (usedFor.getOrDefault(form.key(), Set.of()).size() > 1) {
        mistakes.add(at, BallotProblem.FORM_MIXED);
      }
      items(at + "/items", form);
      quotas(at + "/quotas", form);
      validity(at + "/validity", form);
    }
  }

  private void items(String at, Form form) {
    mistakes.unique(at, form.items(), Item::key, "/key");
    for (int i = 0; i < form.items().size(); i++) {
      Item item = form.items().get(i);
      if (item.scale() != null) {
        mistakes.known(
            scales.keySet(), item.scale(), at + "/" + i + "/scale", BallotProblem.SCALE_UNKNOWN);
      }
      @Nullable Scale scale = scales.get(scaleKey(form, item));
      if (scale != null) {
        mistakes.references(
            codes(scale),
            item.exampleFor(),
            at + "/" + i + "/exampleFor",
            BallotProblem.OPTION_UNKNOWN);
      }
    }
  }

  private void quotas(String at, Form form) {
    mistakes.unique(at, form.quotas(), Quota::option, "/option");
    for (int i = 0; i < form.quotas().size(); i++) {
      ofTheForm(form, form.quotas().get(i).option(), at + "/" + i + "/option");
    }
  }

  private void validity(String at, Form form) {
    for (int i = 0; i < form.validity().size(); i++) {
      @Nullable String option = form.validity().get(i).option();
      if (option != null) {
        ofTheForm(form, option, at + "/" + i + "/option");
      }
    }
  }

  private void ofTheForm(Form form, String option, String at) {
    @Nullable Scale scale = scales.get(form.scale());
    if (scale != null) {
      mistakes.known(codes(scale), option, at, BallotProblem.OPTION_UNKNOWN);
    }
  }

  private static String scaleKey(Form form, Item item) {
    @Nullable String own = item.scale();
    return own == null ? form.scale() : own;
  }

  private static Set<String> codes(Scale scale) {
    return scale.options().stream().map(Definition.Option::code).collect(toSet());
  }
}
