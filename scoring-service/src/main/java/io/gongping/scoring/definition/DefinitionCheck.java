package io.gongping.scoring.definition;

import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Form;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Option;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Scale;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.AssessmentDefinition.Unit;
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
  private static final Pattern WEIGHT = Pattern.compile("\\d(\\.\\d{1,18})?");

  private DefinitionCheck() {}

  /**
   * Passes a definition that can be counted by.
   *
   * @throws InvalidDefinition otherwise
   */
  public static AssessmentDefinition checked(AssessmentDefinition definition) {
    require(RegionScope.isRegion(definition.region()), "region");
    Set<String> units = keys("units", definition.units().stream().map(Unit::key).toList());
    Set<String> scales = keys("scales", definition.scales().stream().map(Scale::key).toList());
    Set<String> forms = keys("forms", definition.forms().stream().map(Form::key).toList());
    Set<String> subjects =
        keys("subjects", definition.subjects().stream().map(Subject::key).toList());
    Set<String> categories =
        keys("categories", definition.categories().stream().map(Category::key).toList());
    keys("papers", definition.papers().stream().map(Paper::key).toList());
    definition.scales().forEach(DefinitionCheck::scale);
    for (Form form : definition.forms()) {
      keys("items", form.items().stream().map(Item::key).toList());
      require(scales.contains(form.scale()), "scale of form");
    }
    for (Subject subject : definition.subjects()) {
      require(units.contains(subject.unit()), "unit of subject");
      require(forms.contains(subject.form()), "form of subject");
    }
    for (Paper paper : definition.papers()) {
      require(categories.contains(paper.category()), "category of paper");
      keys("subjects of paper", paper.subjects());
      require(subjects.containsAll(paper.subjects()), "subjects of paper");
      require(paper.entitled() > 0, "entitled of paper");
    }
    weights(definition.categories());
    return definition;
  }

  private static void scale(Scale scale) {
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
    Set<String> unique = new HashSet<>(keys);
    require(!keys.isEmpty() && unique.size() == keys.size(), what);
    require(keys.stream().allMatch(key -> KEY.matcher(key).matches()), what);
    return unique;
  }

  private static void require(boolean fulfilled, String what) {
    if (!fulfilled) {
      throw new InvalidDefinition("The definition's " + what + " can't be used");
    }
  }
}
