package io.gongping.ballot.box.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.box.Paper;
import io.gongping.ballot.fixture.Definitions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OpenedPapersTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<UUID, String> stored = new HashMap<>();
  private final List<UUID> reads = new ArrayList<>();

  @Test
  void aDefinitionIsReadOnceForAllItsPapers() {
    UUID id = stored("县");
    OpenedPapers papers = keeping(1 << 20);
    List<UUID> ids = List.copyOf(papers.of(id).keySet());
    assertThat(ids).hasSize(2);
    for (int i = 0; i < 100; i++) {
      assertThat(papers.known(ids.get(i % 2))).map(Paper::paperId).contains(ids.get(i % 2));
      assertThat(papers.of(id)).hasSize(2);
    }
    assertThat(reads).containsExactly(id);
  }

  @Test
  void manyAtOnceReadItOnce() throws Exception {
    UUID id = stored("县");
    OpenedPapers papers = keeping(1 << 20);
    CountDownLatch start = new CountDownLatch(1);
    try (var raters = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> found = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        found.add(
            raters.submit(
                () -> {
                  start.await();
                  return papers.of(id).size();
                }));
      }
      start.countDown();
      for (Future<Integer> one : found) {
        assertThat(one.get()).isEqualTo(2);
      }
    }
    assertThat(reads).containsExactly(id);
  }

  @Test
  void whatIsKeptIsBoundedByItsSizeAndNotByItsNumber() {
    UUID large = stored("县".repeat(20_000));
    List<UUID> small = List.of(stored("甲"), stored("乙"), stored("丙"));
    OpenedPapers papers = keeping(30_000);
    papers.of(large);
    papers.of(large);
    assertThat(reads).as("there is room for the large one").containsExactly(large);
    small.forEach(papers::of);
    small.forEach(papers::of);
    reads.clear();
    small.forEach(papers::of);
    assertThat(reads).as("the small ones have room beside each other").hasSizeLessThan(2);

    OpenedPapers narrow = keeping(10_000);
    reads.clear();
    narrow.of(large);
    narrow.of(large);
    assertThat(reads).as("what is beyond the bound is never kept").containsExactly(large, large);
  }

  @Test
  void papersShareWhatTheyHaveInCommon() {
    List<Paper> papers = List.copyOf(keeping(1 << 20).of(stored("县")).values());
    assertThat(papers.get(0).subjects().getFirst()).isSameAs(papers.get(1).subjects().getFirst());
    assertThat(papers.get(0).forms().getFirst()).isSameAs(papers.get(1).forms().getFirst());
  }

  private OpenedPapers keeping(long characters) {
    return new OpenedPapers(
        JSON,
        characters,
        id -> {
          synchronized (reads) {
            reads.add(id);
          }
          return stored.getOrDefault(id, "");
        });
  }

  private UUID stored(String unitName) {
    UUID id = UUID.randomUUID();
    ObjectNode definition = Definitions.county();
    ((ObjectNode) definition.at("/units/0")).put("name", unitName);
    definition
        .path("papers")
        .forEach(paper -> ((ObjectNode) paper).put("paperId", UUID.randomUUID().toString()));
    stored.put(id, JSON.createObjectNode().set("definition", definition).toString());
    return id;
  }
}
