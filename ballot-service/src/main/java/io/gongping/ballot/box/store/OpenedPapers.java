package io.gongping.ballot.box.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gongping.ballot.box.Paper;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The papers of opened assessments, read once and kept while there is room. An opened definition
 * never changes, so what is kept never grows stale.
 *
 * <p>What is kept is bounded by its size and not by its number: a definition may have a few lines
 * or four megabytes. The papers of a definition take about four times the memory of its text.
 */
final class OpenedPapers {

  private final ObjectMapper json;
  private final Function<UUID, String> read;
  private final Cache<UUID, Opened> kept;

  private record Opened(Map<UUID, Paper> papers, int characters) {}

  /**
   * @param characters of definitions that are kept, in all
   * @param read fetches the data of the opened event of an assessment
   */
  OpenedPapers(ObjectMapper json, long characters, Function<UUID, String> read) {
    this.json = json;
    this.read = read;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(characters)
            .<UUID, Opened>weigher((id, opened) -> opened.characters())
            .executor(Runnable::run)
            .build();
  }

  /** The papers of an assessment by their ids, in the order of the definition. */
  Map<UUID, Paper> of(UUID assessmentId) {
    return kept.get(assessmentId, this::parsed).papers();
  }

  /** A paper, if its assessment is among the kept ones. */
  Optional<Paper> known(UUID paperId) {
    return kept.asMap().entrySet().stream()
        .filter(entry -> entry.getValue().papers().containsKey(paperId))
        .findFirst()
        // Asked for by its key, so that it counts as used.
        .flatMap(entry -> Optional.ofNullable(kept.getIfPresent(entry.getKey())))
        .map(opened -> opened.papers().get(paperId));
  }

  /** One at a time: while it is parsed, a large definition takes many times its size. */
  private synchronized Opened parsed(UUID assessmentId) {
    String opened = read.apply(assessmentId);
    return new Opened(PaperDocument.papers(json, assessmentId, opened), opened.length());
  }
}
