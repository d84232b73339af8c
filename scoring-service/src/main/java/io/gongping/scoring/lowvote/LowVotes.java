package io.gongping.scoring.lowvote;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.Breakdown;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.standing.PeerGroup;
import io.gongping.support.web.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject got low marks, and how far from its peers. All votes are counted in one heap, as
 * totals are always shown; categories stand beside it only where the breakdown may be shown, of the
 * subject and of each peer that enters a mean.
 *
 * @param peers how many subjects are compared, this one among them
 * @param items those furthest above the mean of the group first
 */
public record LowVotes(int peers, List<ItemVotes> items) {

  public LowVotes {
    items = List.copyOf(items);
  }

  /**
   * Low marks in one heap of votes.
   *
   * @param low votes for low answers
   * @param opinions votes with an opinion
   * @param share null where nobody had an opinion
   * @param mean of the shares of all peers that got opinions; null where none did
   */
  public record Heap(
      long low, long opinions, @Nullable BigFraction share, @Nullable BigFraction mean) {

    private static Heap of(long low, long opinions, @Nullable BigFraction mean) {
      return new Heap(low, opinions, opinions == 0 ? null : BigFraction.of(low, opinions), mean);
    }

    /** How far the share lies above the mean of the group; empty where one is not known. */
    public Optional<BigFraction> above() {
      return share == null || mean == null ? Optional.empty() : Optional.of(share.subtract(mean));
    }
  }

  /**
   * Low marks on one item.
   *
   * @param answers that count as low
   * @param categories empty where the breakdown is withheld
   */
  public record ItemVotes(
      String item,
      LocalizedText label,
      List<String> answers,
      Heap all,
      List<OfCategory> categories) {

    public ItemVotes {
      answers = List.copyOf(answers);
      categories = List.copyOf(categories);
    }
  }

  /** Low marks that one rater category gave on an item. */
  public record OfCategory(String category, LocalizedText label, Heap votes) {}

  /** The low marks of a subject. */
  public static LowVotes of(GradedAssessment assessment, Subject subject) {
    List<Subject> peers = PeerGroup.of(assessment, subject);
    Analysis analysis =
        new Analysis(
            assessment.definition(),
            ballots(assessment, List.of(subject)).getFirst(),
            ballots(assessment, peers),
            ballots(
                assessment,
                peers.stream()
                    .filter(peer -> assessment.breakdown(peer) != Breakdown.WITHHELD)
                    .toList()),
            assessment.breakdown(subject) != Breakdown.WITHHELD);
    List<ItemVotes> items =
        assessment.definition().formOf(subject).items().stream()
            .map(item -> analysis.item(subject, item))
            .sorted(
                Comparator.comparing(
                    (ItemVotes item) -> item.all().above().orElse(BigFraction.of(-1, 1)),
                    Comparator.reverseOrder()))
            .toList();
    return new LowVotes(peers.size(), items);
  }

  private static List<Map<String, List<CategoryVotes>>> ballots(
      GradedAssessment assessment, List<Subject> subjects) {
    return subjects.stream().map(subject -> assessment.subjectCase(subject).ballots()).toList();
  }

  /**
   * The votes that are looked at.
   *
   * @param own of the subject
   * @param all of all peers
   * @param shown of the peers whose categories may be shown
   * @param apart whether the categories of the subject may be shown
   */
  private record Analysis(
      AssessmentDefinition definition,
      Map<String, List<CategoryVotes>> own,
      List<Map<String, List<CategoryVotes>>> all,
      List<Map<String, List<CategoryVotes>>> shown,
      boolean apart) {

    ItemVotes item(Subject subject, Item item) {
      List<String> low = LowAnswers.of(definition.scaleOf(definition.formOf(subject), item));
      List<CategoryVotes> votes = own.getOrDefault(item.key(), List.of());
      return new ItemVotes(
          item.key(),
          item.label(),
          low,
          heap(votes, all.stream().map(peer -> of(peer, item)).toList(), low),
          apart ? categories(item, votes, low) : List.of());
    }

    private List<OfCategory> categories(Item item, List<CategoryVotes> votes, List<String> low) {
      Map<String, LocalizedText> labels =
          definition.categories().stream()
              .collect(Collectors.toMap(Category::key, Category::label));
      return votes.stream()
          .map(
              category ->
                  new OfCategory(
                      category.category(),
                      Optional.ofNullable(labels.get(category.category())).orElseThrow(),
                      heap(
                          List.of(category),
                          shown.stream()
                              .map(peer -> only(of(peer, item), category.category()))
                              .toList(),
                          low)))
          .toList();
    }

    private static List<CategoryVotes> of(Map<String, List<CategoryVotes>> ballots, Item item) {
      return ballots.getOrDefault(item.key(), List.of());
    }

    private static List<CategoryVotes> only(List<CategoryVotes> votes, String category) {
      return votes.stream().filter(one -> one.category().equals(category)).toList();
    }

    private static Heap heap(
        List<CategoryVotes> votes, List<List<CategoryVotes>> peers, List<String> low) {
      return Heap.of(low(votes, low), opinions(votes), mean(peers, low));
    }

    private static @Nullable BigFraction mean(List<List<CategoryVotes>> peers, List<String> low) {
      List<BigFraction> shares = new ArrayList<>();
      for (List<CategoryVotes> peer : peers) {
        if (opinions(peer) > 0) {
          shares.add(BigFraction.of(low(peer, low), opinions(peer)));
        }
      }
      return shares.isEmpty()
          ? null
          : shares.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(shares.size());
    }

    private static long low(List<CategoryVotes> votes, List<String> answers) {
      return votes.stream().mapToLong(category -> category.forAny(answers)).sum();
    }

    private static long opinions(List<CategoryVotes> votes) {
      return votes.stream().mapToLong(CategoryVotes::opinions).sum();
    }
  }
}
