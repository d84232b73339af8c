package io.gongping.ballot.assessment;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.assessment.Definition.Form;
import io.gongping.ballot.assessment.Definition.Option;
import io.gongping.ballot.assessment.Definition.Paper;
import io.gongping.ballot.assessment.Definition.Scale;
import io.gongping.ballot.assessment.Definition.Subject;
import io.gongping.ballot.assessment.Quota.SmallUnits;
import io.gongping.ballot.assessment.ValidityRule.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What quotas and validity rules of forms come to on the papers of a complete definition: options
 * that nobody can be given, and papers that nobody can fill in.
 */
final class FormReadiness {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final long UNLIMITED = Long.MAX_VALUE;

  private final Definition definition;
  private final ReadinessFindings findings;
  private final Map<String, Scale> scales;
  private final Map<String, Subject> subjects;

  FormReadiness(Definition definition, ReadinessFindings findings) {
    this.definition = definition;
    this.findings = findings;
    this.scales =
        definition.scales().stream()
            .collect(toMap(Scale::key, Function.identity(), (one, other) -> one));
    this.subjects =
        definition.subjects().stream()
            .collect(toMap(Subject::key, Function.identity(), (one, other) -> one));
  }

  void check() {
    for (int i = 0; i < definition.forms().size(); i++) {
      Form form = definition.forms().get(i);
      List<Sheet> sheets = sheets(form);
      if (!sheets.isEmpty()) {
        String at = "/forms/" + i;
        quotas(at + "/quotas/", form, sheets);
        shares(at + "/validity/", form, sheets);
        fillable(at, form, sheets);
      }
    }
  }

  /**
   * A form as it stands on a paper.
   *
   * @param items how many of them are answered on the form's own scale
   * @param units how many subjects with this form each unit has on the paper
   */
  private record Sheet(String paper, long items, Map<String, Long> units) {

    /** On items of the form's own scale. */
    long marks() {
      return items * units.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many subjects of the unit a rater may give the option on one item. */
    long limit(Quota quota, String unit) {
      long share = share(quota.percent(), units.getOrDefault(unit, 0L));
      return share == 0 && quota.smallUnits() == SmallUnits.ALLOW_ONE ? 1 : share;
    }
  }

  private List<Sheet> sheets(Form form) {
    long items =
        form.items().stream()
            .filter(item -> item.scale() == null || item.scale().equals(form.scale()))
            .count();
    List<Sheet> sheets = new ArrayList<>();
    for (Paper paper : definition.papers()) {
      Map<String, Long> units =
          paper.subjects().stream()
              .map(subjects::get)
              .filter(subject -> subject != null && subject.form().equals(form.key()))
              .collect(groupingBy(Subject::unit, counting()));
      if (items > 0 && !units.isEmpty()) {
        sheets.add(new Sheet(paper.key(), items, units));
      }
    }
    return sheets;
  }

  private void quotas(String at, Form form, List<Sheet> sheets) {
    for (int i = 0; i < form.quotas().size(); i++) {
      Quota quota = form.quotas().get(i);
      Set<String> none = new TreeSet<>();
      for (Sheet sheet : sheets) {
        sheet.units().keySet().stream()
            .filter(unit -> sheet.limit(quota, unit) == 0)
            .forEach(none::add);
      }
      if (!none.isEmpty()) {
        findings.warn(
            at + i,
            BallotProblem.QUOTA_OF_NONE,
            Map.of("option", quota.option(), "units", List.copyOf(none)));
      }
    }
  }

  private void shares(String at, Form form, List<Sheet> sheets) {
    for (int i = 0; i < form.validity().size(); i++) {
      ValidityRule rule = form.validity().get(i);
      if (rule.rule() == Rule.AT_MOST) {
        List<String> none =
            sheets.stream().filter(sheet -> most(rule, sheet) == 0).map(Sheet::paper).toList();
        if (!none.isEmpty()) {
          findings.warn(
              at + i,
              BallotProblem.OPTION_NEVER_VALID,
              Map.of("option", Objects.requireNonNull(rule.option(), "option"), "papers", none));
        }
      }
    }
  }

  /** Without an abstention every mark is an option, and each option only goes so far. */
  private void fillable(String at, Form form, List<Sheet> sheets) {
    Scale scale = scales.get(form.scale());
    if (scale == null || scale.noOpinion() || scale.options().isEmpty()) {
      return;
    }
    List<String> impossible =
        sheets.stream()
            .filter(sheet -> !canBeFilled(form, scale, sheet))
            .map(Sheet::paper)
            .toList();
    if (!impossible.isEmpty()) {
      findings.block(at, BallotProblem.FORM_CANNOT_BE_FILLED, Map.of("papers", impossible));
    }
  }

  private static boolean canBeFilled(Form form, Scale scale, Sheet sheet) {
    long left = sheet.marks();
    for (Option option : scale.options()) {
      left -= Math.min(left, mostOf(option.code(), form, sheet));
    }
    return left == 0
        && sheet.units().keySet().stream().allMatch(unit -> fits(form, scale, sheet, unit));
  }

  /** Whether one item can be answered for all subjects of a unit. */
  private static boolean fits(Form form, Scale scale, Sheet sheet, String unit) {
    Set<String> limited = new HashSet<>();
    long room = 0;
    for (Quota quota : form.quotas()) {
      limited.add(quota.option());
      room += sheet.limit(quota, unit);
    }
    return scale.options().stream().anyMatch(option -> !limited.contains(option.code()))
        || room >= sheet.units().getOrDefault(unit, 0L);
  }

  /** How often an option may stand on the paper, by both kinds of rule. */
  private static long mostOf(String option, Form form, Sheet sheet) {
    long byQuota =
        form.quotas().stream()
            .filter(quota -> quota.option().equals(option))
            .findFirst()
            .map(
                quota ->
                    sheet.items()
                        * sheet.units().keySet().stream()
                            .mapToLong(unit -> sheet.limit(quota, unit))
                            .sum())
            .orElse(UNLIMITED);
    return form.validity().stream()
        .filter(rule -> rule.rule() == Rule.AT_MOST && option.equals(rule.option()))
        .mapToLong(rule -> most(rule, sheet))
        .reduce(byQuota, Math::min);
  }

  private static long most(ValidityRule rule, Sheet sheet) {
    return share(Objects.requireNonNull(rule.percent(), "percent"), sheet.marks());
  }

  /** ⌊percent · things / 100⌋. */
  private static long share(BigDecimal percent, long things) {
    return percent
        .multiply(BigDecimal.valueOf(things))
        .divide(WHOLE, 0, RoundingMode.FLOOR)
        .longValueExact();
  }
}
