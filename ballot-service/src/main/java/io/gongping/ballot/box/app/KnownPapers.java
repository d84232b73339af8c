package io.gongping.ballot.box.app;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gongping.ballot.box.MarkSheet;
import io.gongping.ballot.box.Paper;
import io.gongping.ballot.box.Papers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Papers with their sheets, kept in memory. They never change, so they never grow stale. */
@ApplicationScoped
class KnownPapers {

  /** A paper and its rules. */
  record KnownPaper(Paper paper, MarkSheet sheet) {}

  private final AsyncLoadingCache<UUID, Optional<KnownPaper>> papers;

  KnownPapers(Papers stored, CastingConfig config, ManagedExecutor workers) {
    papers =
        Caffeine.newBuilder()
            .maximumSize(config.papers())
            .executor(workers)
            .buildAsync(
                id -> stored.find(id).map(paper -> new KnownPaper(paper, MarkSheet.of(paper))));
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
