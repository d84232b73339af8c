package io.gongping.scoring.result.rest;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Form;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Option;
import io.gongping.scoring.definition.AssessmentDefinition.Scale;
import io.gongping.scoring.definition.AssessmentDefinition.ScaleKind;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.Breakdown;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.Withholding;
import io.gongping.scoring.result.rest.ItemView.OptionView;
import io.gongping.scoring.result.rest.ItemView.ShareView;
import io.gongping.scoring.scheme.Caption;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.Policies;
import io.gongping.scoring.scheme.Policies.Denominator;
import io.gongping.scoring.scheme.Policies.EmptyCategory;
import io.gongping.scoring.scheme.Policies.ShareBasis;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.ShareReader;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Pooled and weighted shares of every option, under the policies of the assessment's scheme. */
final class ItemShares {

  private static final Policies DEFAULT =
      new Policies(Denominator.OPINIONS, EmptyCategory.RENORMALISE, ShareBasis.WEIGHTED);

  private final AssessmentDefinition definition;
  private final Form form;
  private final ShareReader pooled;
  private final ShareReader weighted;

  ItemShares(GradedAssessment assessment, Subject subject) {
    Policies policies = assessment.scheme().map(Scheme::policies).orElse(DEFAULT);
    this.definition = assessment.definition();
    this.form = definition.formOf(subject);
    this.pooled = reader(policies, ShareBasis.POOLED);
    this.weighted = reader(policies, ShareBasis.WEIGHTED);
  }

  private static ShareReader reader(Policies policies, ShareBasis basis) {
    return new ShareReader(new Policies(policies.denominator(), policies.emptyCategory(), basis));
  }

  List<OptionView> options(Item item, List<CategoryVotes> votes, Breakdown breakdown) {
    Named named = new Named(item.key(), item.label());
    return answers(item, votes).stream()
        .map(
            option -> {
              List<Named> chosen = List.of(new Named(option.code(), option.label()));
              return new OptionView(
                  option.code(),
                  option.label(),
                  votes.stream().mapToLong(one -> one.forAny(List.of(option.code()))).sum(),
                  share(pooled.read(named, chosen, votes, Caption.NONE), breakdown),
                  share(weighted.read(named, chosen, votes, Caption.NONE), breakdown));
            })
        .toList();
  }

  /** The options of the item's scale; of points those that were given, the highest first. */
  private List<Option> answers(Item item, List<CategoryVotes> votes) {
    Scale scale = definition.scaleOf(form, item);
    return scale.kind() == ScaleKind.OPTIONS
        ? scale.options()
        : scale.answers().reversed().stream()
            .filter(points -> votes.stream().anyMatch(one -> one.forAny(List.of(points)) > 0))
            .map(points -> new Option(points, new LocalizedText(points + "分", points)))
            .toList();
  }

  private static @Nullable ShareView share(ShareRead read, Breakdown breakdown) {
    @Nullable BigFraction number = read.number();
    boolean hidden = breakdown == Breakdown.WITHHELD && Withholding.hidesFraction(read);
    return number == null ? null : ShareView.of(number, !hidden);
  }
}
