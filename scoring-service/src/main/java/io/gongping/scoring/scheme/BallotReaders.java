package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.ValueTrace.CategoryMarks;
import io.gongping.scoring.scheme.ValueTrace.Mark;
import io.gongping.scoring.scheme.ValueTrace.MarksRead;
import io.gongping.scoring.scheme.ValueTrace.Worth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Makes ready the values of a rule set that come from ballots. */
final class BallotReaders {

  private final RuleSet rules;
  private final Policies policies;
  private final ShareReader shares;

  BallotReaders(RuleSet rules, Policies policies) {
    this.rules = rules;
    this.policies = policies;
    this.shares = new ShareReader(policies);
  }

  ValueReader share(Value.Share share) {
    RatedItem item = rules.item(share.item()).orElseThrow();
    Named named = item.named();
    List<Named> options =
        share.options().stream().map(code -> Named.in(rules.options(item), code)).toList();
    Set<String> known = codes(item);
    Set<String> categories = new HashSet<>(share.categories());
    return reading -> {
      Rated rated = rated(reading, item, categories, known);
      return rated.obstacle() == null
          ? shares.read(named, options, rated.votes(), share.caption())
          : shares.unread(named, options, rated.obstacle(), share.caption());
    };
  }

  ValueReader coefficient(Value.Coefficient coefficient) {
    RatedItem item = rules.item(coefficient.item()).orElseThrow();
    List<Worth> options =
        rules.options(item).stream()
            .map(
                option ->
                    new Worth(
                        option,
                        Objects.requireNonNull(coefficient.coefficients().get(option.code()))))
            .toList();
    return marks(
        item, options, coefficient.coefficients(), coefficient.categories(), coefficient.caption());
  }

  ValueReader points(Value.Points points) {
    RatedItem item = rules.item(points.item()).orElseThrow();
    int most = item.scale() instanceof Scale.Points scale ? scale.most() : 0;
    Map<String, BigFraction> worths = new HashMap<>();
    for (int i = 0; i <= most; i++) {
      worths.put(Integer.toString(i), BigFraction.of(i));
    }
    return marks(item, List.of(), worths, points.categories(), points.caption());
  }

  private ValueReader marks(
      RatedItem item,
      List<Worth> options,
      Map<String, BigFraction> worths,
      List<String> asked,
      Caption caption) {
    Named named = item.named();
    Set<String> categories = new HashSet<>(asked);
    return reading -> {
      Rated rated = rated(reading, item, categories, worths.keySet());
      if (rated.obstacle() != null) {
        Amount unknown = Amount.unknown(rated.obstacle());
        return new MarksRead(named, options, policies, List.of(), unknown, caption);
      }
      List<TrimmedMarks> marks =
          rated.votes().stream()
              .map(votes -> TrimmedMarks.of(policies, marks(votes, worths)))
              .toList();
      return marksRead(named, options, rated.votes(), marks, caption);
    };
  }

  private MarksRead marksRead(
      Named item,
      List<Worth> options,
      List<CategoryVotes> votes,
      List<TrimmedMarks> marks,
      Caption caption) {
    List<CategoryMix.Part> parts = new ArrayList<>();
    for (int i = 0; i < votes.size(); i++) {
      CategoryVotes category = votes.get(i);
      TrimmedMarks trimmed = marks.get(i);
      parts.add(
          new CategoryMix.Part(
              trimmed.sum(),
              trimmed.count(),
              category.outOf(policies.denominator()) - 2L * trimmed.dropped(),
              category.weight()));
    }
    CategoryMix mix = CategoryMix.of(policies, parts);
    List<CategoryMarks> categories = new ArrayList<>();
    for (int i = 0; i < votes.size(); i++) {
      CategoryMix.Part part = parts.get(i);
      categories.add(
          new CategoryMarks(
              votes.get(i).category(),
              marks.get(i).marks(),
              marks.get(i).dropped(),
              part.sum(),
              part.outOf(),
              part.weight(),
              mix.applied().get(i)));
    }
    return new MarksRead(item, options, policies, categories, mix.amount(), caption);
  }

  private static List<Mark> marks(CategoryVotes votes, Map<String, BigFraction> worths) {
    List<Mark> marks = new ArrayList<>();
    votes
        .votes()
        .forEach(
            (option, count) -> {
              @Nullable BigFraction worth = worths.get(option);
              if (worth != null && count > 0) {
                marks.add(new Mark(option, worth, count));
              }
            });
    marks.sort(Mark.WORTH_MOST_FIRST);
    return marks;
  }

  private Set<String> codes(RatedItem item) {
    Set<String> codes = new HashSet<>();
    rules.options(item).forEach(option -> codes.add(option.code()));
    return codes;
  }

  /** The votes that count, or why they can't. */
  private record Rated(List<CategoryVotes> votes, @Nullable Reason obstacle) {}

  /**
   * The votes of the categories that are asked for. One that does not rate the subject is like one
   * without an opinion where weights go to the others; elsewhere, or where none rates, it is
   * missing.
   */
  private Rated rated(Reading reading, RatedItem item, Set<String> categories, Set<String> known) {
    @Nullable List<CategoryVotes> all = reading.subject().ballots().get(item.key());
    if (all == null) {
      return new Rated(List.of(), Reason.ITEM_MISSING);
    }
    List<CategoryVotes> votes =
        categories.isEmpty()
            ? all
            : all.stream().filter(one -> categories.contains(one.category())).toList();
    boolean isIncomplete = votes.size() < categories.size();
    if (isIncomplete && (votes.isEmpty() || !policies.spreadsWeights())) {
      return new Rated(List.of(), Reason.CATEGORY_MISSING);
    }
    boolean fits =
        sameMost(reading.subject(), item) && votes.stream().allMatch(one -> fits(one, known));
    return new Rated(votes, fits ? null : Reason.SCALE_DIFFERS);
  }

  /** Nine points of ten are not nine of a hundred. */
  private static boolean sameMost(SubjectCase subject, RatedItem item) {
    @Nullable Integer most = subject.mostPoints().get(item.key());
    return most == null || (item.scale() instanceof Scale.Points points && points.most() == most);
  }

  private static boolean fits(CategoryVotes votes, Set<String> known) {
    for (Map.Entry<String, Long> cell : votes.votes().entrySet()) {
      String option = cell.getKey();
      if (!known.contains(option)
          && !option.equals(CategoryVotes.NO_OPINION)
          && cell.getValue() > 0) {
        return false;
      }
    }
    return true;
  }
}
