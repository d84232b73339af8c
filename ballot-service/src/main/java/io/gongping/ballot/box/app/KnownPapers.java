package io.gongping.ballot.box.app;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gongping.ballot.box.MarkSheet;
import io.gongping.ballot.box.Paper;
import io.gongping.ballot.box.Papers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Papers with their sheets, ready to check ballots. They never change, so they never grow stale;
 * they are kept while there is room for their items.
 */
@ApplicationScoped
class KnownPapers {

  /**
   * A paper and its rules.
   *
   * @param lastDay the last day on which it may be cast
   */
  record KnownPaper(Paper paper, MarkSheet sheet, LocalDate lastDay) {

    static KnownPaper of(Paper paper) {
      return new KnownPaper(paper, MarkSheet.of(paper), LocalDate.parse(paper.closesOn()));
    }

    /** What a paper takes beside its items, counted in items. */
    private static final int ALONE = 10;

    static int weight(Optional<KnownPaper> paper) {
      return paper.map(known -> ALONE + known.sheet().items()).orElse(1);
    }
  }

  private final AsyncLoadingCache<UUID, Optional<KnownPaper>> papers;

  KnownPapers(Papers stored, CastingConfig config, ManagedExecutor workers) {
    papers =
        Caffeine.newBuilder()
            .maximumWeight(config.items())
            .<UUID, Optional<KnownPaper>>weigher((id, paper) -> KnownPaper.weight(paper))
            .executor(workers)
            .buildAsync(id -> stored.find(id).map(KnownPaper::of));
  }

  /** Finds a paper without blocking the caller. */
  CompletionStage<Optional<KnownPaper>> find(UUID paperId) {
    var found = papers.get(paperId);
    return found.thenApply(
        paper -> {
          if (paper.isEmpty()) {
            // It may be opened the next moment.
            papers.asMap().remove(paperId, found);
          }
          return paper;
        });
  }
}
