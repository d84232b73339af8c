package io.gongping.scoring.disclosure;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Form;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Option;
import io.gongping.scoring.definition.AssessmentDefinition.Scale;
import io.gongping.scoring.definition.AssessmentDefinition.ScaleKind;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.disclosure.ShownItem.OfCategory;
import io.gongping.scoring.disclosure.ShownItem.OfOption;
import io.gongping.scoring.disclosure.ShownItem.OfPaper;
import io.gongping.scoring.disclosure.ShownItem.Totals;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.scheme.Caption;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.Policies;
import io.gongping.scoring.scheme.Policies.Denominator;
import io.gongping.scoring.scheme.Policies.EmptyCategory;
import io.gongping.scoring.scheme.Policies.ShareBasis;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.ShareReader;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Reads what may be shown of the votes on one subject. */
final class ShownItems {

  private static final Policies USUAL =
      new Policies(Denominator.OPINIONS, EmptyCategory.RENORMALISE, ShareBasis.WEIGHTED);

  private final GradedAssessment assessment;
  private final AssessmentDefinition definition;
  private final Subject subject;
  private final Extent extent;
  private final Form form;
  private final Map<String, Category> categories;
  private final ShareReader pooled;
  private final ShareReader weighted;

  ShownItems(GradedAssessment assessment, Subject subject, Extent extent) {
    Policies policies = assessment.scheme().map(Scheme::policies).orElse(USUAL);
    this.assessment = assessment;
    this.definition = assessment.definition();
    this.subject = subject;
    this.extent = extent;
    this.form = definition.formOf(subject);
    this.categories =
        definition.categories().stream()
            .collect(Collectors.toMap(Category::key, category -> category));
    this.pooled = reader(policies, ShareBasis.POOLED);
    this.weighted = reader(policies, ShareBasis.WEIGHTED);
  }

  private static ShareReader reader(Policies policies, ShareBasis basis) {
    return new ShareReader(new Policies(policies.denominator(), policies.emptyCategory(), basis));
  }

  List<ShownItem> all() {
    Map<String, List<CategoryVotes>> ballots = assessment.subjectCase(subject).ballots();
    return form.items().stream()
        .map(item -> item(item, ballots.getOrDefault(item.key(), List.of())))
        .toList();
  }

  private ShownItem item(Item item, List<CategoryVotes> votes) {
    return new ShownItem(
        item,
        votes.stream().mapToLong(CategoryVotes::ballots).sum(),
        extent == Extent.OUTCOME ? null : totals(item, votes),
        extent.hidesCategories()
            ? List.of()
            : votes.stream().map(category -> category(item, category)).toList());
  }

  private Totals totals(Item item, List<CategoryVotes> votes) {
    return new Totals(
        votes.stream().mapToLong(CategoryVotes::opinions).sum(),
        answers(item, votes).stream().map(option -> option(item, option, votes)).toList());
  }

  private OfOption option(Item item, Option option, List<CategoryVotes> votes) {
    return new OfOption(
        option,
        chosen(votes, option.code()),
        share(pooled, item, option, votes),
        extent.hidesCategories() ? null : share(weighted, item, option, votes));
  }

  private static @Nullable BigFraction share(
      ShareReader reader, Item item, Option option, List<CategoryVotes> votes) {
    return reader
        .read(
            new Named(item.key(), item.label()),
            List.of(new Named(option.code(), option.label())),
            votes,
            Caption.NONE)
        .number();
  }

  private List<Option> answers(Item item, List<CategoryVotes> votes) {
    Scale scale = definition.scaleOf(form, item);
    return scale.kind() == ScaleKind.OPTIONS
        ? scale.options()
        : scale.answers().reversed().stream()
            .filter(points -> chosen(votes, points) > 0)
            .map(points -> new Option(points, new LocalizedText(points + "分", points)))
            .toList();
  }

  private static long chosen(List<CategoryVotes> votes, String option) {
    return votes.stream().mapToLong(category -> category.forAny(List.of(option))).sum();
  }

  private OfCategory category(Item item, CategoryVotes votes) {
    Category category = categories.get(votes.category());
    if (category == null) {
      throw new IllegalStateException("Votes of a category that is not defined");
    }
    return new OfCategory(
        category,
        votes.ballots(),
        votes.opinions(),
        new TreeMap<>(votes.votes()),
        extent == Extent.CATEGORIES_AND_PAPERS ? papers(item, category) : null);
  }

  private List<OfPaper> papers(Item item, Category category) {
    return assessment.index().papersOf(subject).stream()
        .filter(paper -> paper.category().equals(category.key()))
        .map(
            paper -> {
              var counted = assessment.tally().paper(paper.key());
              return new OfPaper(
                  paper.key(), counted.ballots(), counted.votes(subject.key(), item.key()));
            })
        .toList();
  }
}
