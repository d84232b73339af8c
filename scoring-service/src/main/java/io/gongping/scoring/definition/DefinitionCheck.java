package io.gongping.scoring.definition;

import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Form;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Option;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Scale;
import io.gongping.scoring.definition.AssessmentDefinition.ScaleKind;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.AssessmentDefinition.Unit;
import io.gongping.scoring.definition.Recommendation.Candidate;
import io.gongping.scoring.definition.ValidityRule.Rule;
import io.gongping.support.scope.RegionScope;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses a definition that ballots can't be counted by: references to nothing, keys that are not
 * keys, weights that don't sum to one. The ballot service has checked all this before opening; the
 * count does not depend on that.
 */
public final class DefinitionCheck {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
  private static final Pattern OPTION = Pattern.compile("[A-Z]");
  private static final int MOST_POINTS = 100;
  private static final Pattern WEIGHT = Pattern.compile("\\d(\\.\\d{1,18})?");

  private DefinitionCheck() {}

  /**
   * Passes a definition that can be counted by.
   *
   * @throws InvalidDefinition otherwise
   */
  public static AssessmentDefinition checked(AssessmentDefinition definition) {
    require(RegionScope.isRegion(definition.region()), "region");
    // Who only recommends people needs no subjects.
    boolean rates = definition.recommendations().isEmpty() || !definition.subjects().isEmpty();
    Set<String> units = keys("units", definition.units().stream().map(Unit::key).toList());
    Set<String> subjects =
        keys("subjects", rates, definition.subjects().stream().map(Subject::key).toList());
    Set<String> categories =
        keys("categories", definition.categories().stream().map(Category::key).toList());
    keys("papers", definition.papers().stream().map(Paper::key).toList());
    Set<String> forms = forms(definition, rates);
    for (Subject subject : definition.subjects()) {
      require(units.contains(subject.unit()), "unit of subject");
      require(forms.contains(subject.form()), "form of subject");
    }
    Set<String> recommendations = recommendations(definition, subjects, units);
    for (Paper paper : definition.papers()) {
      require(categories.contains(paper.category()), "category of paper");
      keys("subjects of paper", paper.recommendations().isEmpty(), paper.subjects());
      require(subjects.containsAll(paper.subjects()), "subjects of paper");
      keys("recommendations of paper", false, paper.recommendations());
      require(recommendations.containsAll(paper.recommendations()), "recommendations of paper");
      require(paper.entitled() > 0, "entitled of paper");
    }
    weights(definition.categories());
    return definition;
  }

  private static Set<String> forms(AssessmentDefinition definition, boolean needed) {
    Set<String> forms = keys("forms", needed, definition.forms().stream().map(Form::key).toList());
    Set<String> scales =
        keys("scales", needed, definition.scales().stream().map(Scale::key).toList());
    definition.scales().forEach(DefinitionCheck::scale);
    for (Form form : definition.forms()) {
      keys("items", form.items().stream().map(Item::key).toList());
      require(scales.contains(form.scale()), "scale of form");
      for (Item item : form.items()) {
        require(item.scale() == null || scales.contains(item.scale()), "scale of item");
        require(
            definition.scaleOf(form, item).answers().containsAll(item.exampleFor()),
            "examples of item");
      }
      rules(form, definition.scaleOf(form).answers());
    }
    return forms;
  }

  private static void rules(Form form, List<String> answers) {
    for (Quota quota : form.quotas()) {
      require(answers.contains(quota.option()), "option of quota");
      require(Percentage.isPercentage(quota.percent()), "percent of quota");
      require(quota.smallUnits() != null, "quota");
    }
    for (ValidityRule validity : form.validity()) {
      require(validity.rule() != null && validity.effect() != null, "validity");
      if (validity.rule() == Rule.AT_MOST) {
        require(
            validity.option() != null && answers.contains(validity.option()), "option of validity");
        require(
            validity.percent() != null && Percentage.isPercentage(validity.percent()),
            "percent of validity");
      }
    }
  }

  private static Set<String> recommendations(
      AssessmentDefinition definition, Set<String> subjects, Set<String> units) {
    Set<String> keys =
        keys(
            "recommendations",
            false,
            definition.recommendations().stream().map(Recommendation::key).toList());
    for (Recommendation recommendation : definition.recommendations()) {
      require(!subjects.contains(recommendation.key()), "recommendations");
      require(
          recommendation.unit() == null || units.contains(recommendation.unit()),
          "unit of recommendation");
      require(recommendation.seats() > 0 && recommendation.atMost() > 0, "recommendation");
      require(recommendation.title() != null, "title of recommendation");
      require(recommendation.overSelection() != null, "over-selection of recommendation");
      keys(
          "candidates",
          !recommendation.writeIns(),
          recommendation.candidates().stream().map(Candidate::key).toList());
      require(
          recommendation.candidates().stream().allMatch(candidate -> candidate.name() != null),
          "names of candidates");
    }
    return keys;
  }

  private static void scale(Scale scale) {
    if (scale.kind() == ScaleKind.POINTS) {
      require(scale.options().isEmpty(), "options");
      require(scale.max() != null && scale.max() > 0 && scale.max() <= MOST_POINTS, "max");
      return;
    }
    require(scale.max() == null, "max");
    List<String> codes = scale.options().stream().map(Option::code).toList();
    require(codes.size() >= 2 && new HashSet<>(codes).size() == codes.size(), "options");
    require(codes.stream().allMatch(code -> OPTION.matcher(code).matches()), "options");
  }

  private static void weights(List<Category> categories) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Category category : categories) {
      require(WEIGHT.matcher(category.weight()).matches(), "weight");
      sum = sum.add(new BigDecimal(category.weight()));
    }
    require(sum.compareTo(BigDecimal.ONE) == 0, "sum of weights");
  }

  private static Set<String> keys(String what, List<String> keys) {
    return keys(what, true, keys);
  }

  private static Set<String> keys(String what, boolean needed, List<String> keys) {
    Set<String> unique = new HashSet<>(keys);
    require((!needed || !keys.isEmpty()) && unique.size() == keys.size(), what);
    require(keys.stream().allMatch(key -> KEY.matcher(key).matches()), what);
    return unique;
  }

  private static void require(boolean fulfilled, String what) {
    if (!fulfilled) {
      throw new InvalidDefinition("The definition's " + what + " can't be used");
    }
  }
}
