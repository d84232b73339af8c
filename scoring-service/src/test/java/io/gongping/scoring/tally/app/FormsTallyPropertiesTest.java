package io.gongping.scoring.tally.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.FormsAssessment;
import io.gongping.scoring.FormsAssessment.Ballot;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.tally.BallotLayout;
import io.gongping.scoring.tally.BatchCount;
import io.gongping.scoring.tally.CastContent;
import io.gongping.scoring.tally.PaperLayout;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Reconciliation;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import io.gongping.scoring.tally.Written.Example;
import io.gongping.scoring.tally.Written.WriteIn;
import io.gongping.support.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Points, choices and void ballots: any order and any batches count alike, and as the box does. */
class FormsTallyPropertiesTest {

  private static final AssessmentDefinition DEFINITION =
      DefinitionJson.read(FormsAssessment.definition());

  private static final BallotLayout LAYOUT = BallotLayout.of(DEFINITION);

  @Property(tries = 100)
  void orderBatchesAndRepetitionsChangeNothing(
      @ForAll @IntRange(max = 60) int size,
      @ForAll @IntRange(min = 1, max = 20) int batchSize,
      @ForAll long seed) {
    Random random = new Random(seed);
    FormsAssessment assessment = assessment(size, random);
    List<Ballot> sent = new ArrayList<>(assessment.ballots());
    Counts inOrder = new Counts().add(sent, sent.size() + 1);
    sent.addAll(sent.subList(0, sent.size() / 3));
    Collections.shuffle(sent, random);

    assertThat(new Counts().add(sent, batchSize)).isEqualTo(inOrder);
  }

  @Property(tries = 100)
  void theCountAgreesWithTheBoxesOwn(@ForAll @IntRange(max = 60) int size, @ForAll long seed)
      throws IOException {
    FormsAssessment assessment = assessment(size, new Random(seed));
    Tally tally = new Counts().add(assessment.ballots(), 7).tally();

    assertThat(
            Reconciliation.failures(
                DEFINITION,
                ClosingJson.read(EventJson.TOLERANT.readTree(assessment.closed().value())),
                tally,
                0))
        .isEmpty();
  }

  private static FormsAssessment assessment(int size, Random random) {
    FormsAssessment assessment = FormsAssessment.create();
    for (int i = 0; i < size; i++) {
      assessment.castAny(random);
    }
    return assessment;
  }

  /** What is remembered and counted, batch after batch, as the service does it. */
  private static final class Counts {

    private final Map<String, Map<Cell, Long>> votes = new TreeMap<>();
    private final Map<String, Long> invalid = new TreeMap<>();
    private final Map<String, Map<WriteIn, Long>> writeIns = new TreeMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final Map<UUID, String> remembered = new HashMap<>();

    Counts add(List<Ballot> sent, int batchSize) {
      for (int from = 0; from < sent.size(); from += batchSize) {
        BatchTally batch = new BatchTally();
        for (Ballot one : sent.subList(from, Math.min(from + batchSize, sent.size()))) {
          PaperLayout paper = LAYOUT.paper(one.data().path("paper").asText()).orElseThrow();
          batch.take(one.id(), paper, (PaperLayout.Ballot) paper.read(content(one)));
        }
        Set<UUID> fresh = new HashSet<>(batch.papers().keySet());
        fresh.removeAll(remembered.keySet());
        remembered.putAll(batch.papers());
        add(batch.count(fresh));
      }
      examples.sort(Comparator.comparing(example -> example.subject() + example.text()));
      return this;
    }

    private void add(BatchCount count) {
      count.votes().forEach((paper, more) -> merge(votes, paper, more));
      count.invalid().forEach((paper, more) -> invalid.merge(paper, more, Long::sum));
      count.writeIns().forEach((paper, more) -> merge(writeIns, paper, more));
      examples.addAll(count.examples());
    }

    private static <K> void merge(Map<String, Map<K, Long>> into, String paper, Map<K, Long> more) {
      Map<K, Long> known = into.computeIfAbsent(paper, unseen -> new HashMap<>());
      more.forEach((key, value) -> known.merge(key, value, Long::sum));
    }

    Tally tally() {
      Map<String, PaperTally> papers = new HashMap<>();
      remembered.values().stream()
          .distinct()
          .forEach(
              paper ->
                  papers.put(
                      paper,
                      new PaperTally(
                          remembered.values().stream().filter(paper::equals).count(),
                          invalid.getOrDefault(paper, 0L),
                          votes.getOrDefault(paper, Map.of()),
                          writeIns.getOrDefault(paper, Map.of()))));
      return new Tally(papers);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Counts counts
          && votes.equals(counts.votes)
          && invalid.equals(counts.invalid)
          && writeIns.equals(counts.writeIns)
          && examples.equals(counts.examples);
    }

    @Override
    public int hashCode() {
      return votes.hashCode();
    }
  }

  private static CastContent content(Ballot ballot) {
    try {
      return EventJson.TOLERANT.readerFor(CastContent.class).readValue(complete(ballot));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static com.fasterxml.jackson.databind.JsonNode complete(Ballot ballot) {
    var data = ballot.data().deepCopy();
    data.remove("paper");
    data.withObject("/choices");
    data.withObject("/examples");
    return data;
  }
}
