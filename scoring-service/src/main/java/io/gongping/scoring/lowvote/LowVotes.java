package io.gongping.scoring.lowvote;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.disclosure.Disclosures;
import io.gongping.scoring.disclosure.ShownItem;
import io.gongping.scoring.disclosure.ShownItem.Totals;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.standing.PeerGroup;
import io.gongping.support.web.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject got low marks, and how far from its peers. All votes are counted in one heap;
 * categories stand beside it only where they are shown, and a mean is made of what is shown of the
 * peers.
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
   * @param all null where totals are withheld
   * @param categories empty where they are withheld
   */
  public record ItemVotes(
      String item,
      LocalizedText label,
      List<String> answers,
      @Nullable Heap all,
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
    Disclosures shown = new Disclosures(assessment);
    List<Subject> peers = PeerGroup.of(assessment, subject);
    List<List<ShownItem>> others = peers.stream().map(shown::items).toList();
    List<ItemVotes> items = new ArrayList<>();
    for (ShownItem item : shown.items(subject)) {
      List<String> low =
          LowAnswers.of(
              assessment
                  .definition()
                  .scaleOf(assessment.definition().formOf(subject), item.item()));
      items.add(new Analysis(item, peers(others, item), low).votes());
    }
    items.sort(Comparator.comparing(LowVotes::above, Comparator.reverseOrder()));
    return new LowVotes(peers.size(), items);
  }

  private static List<ShownItem> peers(List<List<ShownItem>> others, ShownItem item) {
    return others.stream()
        .flatMap(List::stream)
        .filter(other -> other.item().key().equals(item.item().key()))
        .toList();
  }

  private static BigFraction above(ItemVotes item) {
    return Optional.ofNullable(item.all()).flatMap(Heap::above).orElse(BigFraction.of(-1, 1));
  }

  /** Low among opinions. */
  private record Count(long low, long opinions) {

    static Count of(Totals totals, List<String> answers) {
      return new Count(answers.stream().mapToLong(totals::votes).sum(), totals.opinions());
    }

    static Count of(ShownItem.OfCategory category, List<String> answers) {
      return new Count(
          answers.stream().mapToLong(one -> category.votes().getOrDefault(one, 0L)).sum(),
          category.opinions());
    }
  }

  /**
   * The votes that are looked at.
   *
   * @param own of the subject
   * @param peers the same item of all peers
   * @param answers that count as low
   */
  private record Analysis(ShownItem own, List<ShownItem> peers, List<String> answers) {

    ItemVotes votes() {
      Totals totals = own.totals();
      return new ItemVotes(
          own.item().key(),
          own.item().label(),
          answers,
          totals == null ? null : heap(Count.of(totals, answers), totals()),
          own.categories().stream().map(this::category).toList());
    }

    private OfCategory category(ShownItem.OfCategory category) {
      String key = category.category().key();
      return new OfCategory(
          key,
          category.category().label(),
          heap(
              Count.of(category, answers),
              peers.stream()
                  .flatMap(peer -> peer.categories().stream())
                  .filter(one -> one.category().key().equals(key))
                  .map(one -> Count.of(one, answers))
                  .toList()));
    }

    private List<Count> totals() {
      return peers.stream()
          .flatMap(peer -> Stream.ofNullable(peer.totals()))
          .map(totals -> Count.of(totals, answers))
          .toList();
    }

    private static Heap heap(Count votes, List<Count> peers) {
      return Heap.of(votes.low(), votes.opinions(), mean(peers));
    }

    private static @Nullable BigFraction mean(List<Count> peers) {
      List<BigFraction> shares =
          peers.stream()
              .filter(peer -> peer.opinions() > 0)
              .map(peer -> BigFraction.of(peer.low(), peer.opinions()))
              .toList();
      return shares.isEmpty()
          ? null
          : shares.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(shares.size());
    }
  }
}
