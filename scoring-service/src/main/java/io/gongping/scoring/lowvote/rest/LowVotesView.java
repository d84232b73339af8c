package io.gongping.scoring.lowvote.rest;

import io.gongping.scoring.lowvote.Cause;
import io.gongping.scoring.lowvote.LowVotes;
import io.gongping.scoring.lowvote.LowVotes.Heap;
import io.gongping.scoring.scheme.Exact;
import io.gongping.support.web.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LowVotes", description = "Where a subject got low marks, against its peers.")
record LowVotesView(
    @Schema(examples = "T1") String subject,
    @Schema(description = "How many subjects are compared, this one among them.") int peers,
    @Schema(description = "Those furthest above the mean of the group first.")
        List<ItemView> items) {

  @Schema(name = "LowVotesOfItem")
  record ItemView(
      @Schema(examples = "conduct") String item,
      LocalizedText label,
      @Schema(
              description = "What counts as low: the lower half of the options, points below 60 %.",
              examples = "[\"C\",\"D\"]")
          List<String> low,
      @Schema(description = "Absent where too few raters had an opinion.") @Nullable HeapView votes,
      @Schema(description = "Absent where a category is too small to be shown.")
          @Nullable List<CategoryView> categories,
      @Schema(description = "What organisers recorded; the last one stands.")
          List<CauseView> causes) {}

  @Schema(name = "LowVotesOfCategory")
  record CategoryView(String category, LocalizedText label, HeapView votes) {}

  @Schema(name = "LowVotesHeap")
  record HeapView(
      long low,
      long opinions,
      @Schema(description = "Low votes among opinions; absent without opinions.")
          @Nullable LowShareView share,
      @Schema(description = "Mean of the shares of all peers with opinions.")
          @Nullable LowShareView groupMean,
      @Schema(description = "Share less mean: above zero is worse than the group.")
          @Nullable LowShareView difference) {

    static @Nullable HeapView ofNullable(@Nullable Heap heap) {
      return heap == null ? null : of(heap);
    }

    static HeapView of(Heap heap) {
      return new HeapView(
          heap.low(),
          heap.opinions(),
          LowShareView.of(heap.share()),
          LowShareView.of(heap.mean()),
          LowShareView.of(heap.above().orElse(null)));
    }
  }

  @Schema(name = "LowVotesShare")
  record LowShareView(
      @Schema(description = "Four places, half up; for display only.", examples = "0.2500")
          String share,
      @Schema(description = "Exact, in lowest terms.", examples = "1/4") String fraction) {

    static @Nullable LowShareView of(@Nullable BigFraction number) {
      return number == null
          ? null
          : new LowShareView(Exact.decimal(number), Exact.fraction(number));
    }
  }

  @Schema(name = "LowVoteCause")
  record CauseView(UUID id, String item, String text, String recordedBy, Instant recordedAt) {

    static CauseView of(Cause cause) {
      return new CauseView(
          cause.id(), cause.item(), cause.text(), cause.recordedBy(), cause.recordedAt());
    }
  }

  static LowVotesView of(String subject, LowVotes votes, List<Cause> causes) {
    return new LowVotesView(
        subject, votes.peers(), votes.items().stream().map(item -> item(item, causes)).toList());
  }

  private static ItemView item(LowVotes.ItemVotes item, List<Cause> causes) {
    return new ItemView(
        item.item(),
        item.label(),
        item.answers(),
        HeapView.ofNullable(item.all()),
        item.categories().isEmpty()
            ? null
            : item.categories().stream()
                .map(
                    category ->
                        new CategoryView(
                            category.category(), category.label(), HeapView.of(category.votes())))
                .toList(),
        causes.stream()
            .filter(cause -> cause.item().equals(item.item()))
            .map(CauseView::of)
            .toList());
  }
}
