package io.gongping.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.LargeAssessment;
import io.gongping.demonstration.LargeAssessment.Slips;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import io.gongping.demonstration.client.Patience;
import io.gongping.demonstration.client.RequestFailedException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Raters who do as the guide says: when no answer comes they send the same ballot again. Counts
 * their marks itself, as a third count beside the box's and the tally's.
 */
final class Caster {

  private static final int RATERS_AT_ONCE = 16;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Api ballot;
  private final Slips slips;
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger sentAgain = new AtomicInteger();
  private final Map<String, Integer> marks = new ConcurrentHashMap<>();

  Caster(Api ballot, Slips slips) {
    this.ballot = ballot;
    this.slips = slips;
  }

  /** Casts some of the slips; returns when each of them has its acknowledgement. */
  void cast(int from, int to) {
    try (ExecutorService raters = Executors.newFixedThreadPool(RATERS_AT_ONCE)) {
      for (int slip = from; slip < to; slip++) {
        int number = slip;
        raters.execute(() -> cast(number));
      }
    }
  }

  int acknowledged() {
    return acknowledged.get();
  }

  int sentAgain() {
    return sentAgain.get();
  }

  /** The votes by {@code subject/item/option}. */
  Map<String, Integer> marks() {
    return Map.copyOf(marks);
  }

  private void cast(int slip) {
    ObjectNode sheet = LargeAssessment.marks(new Random(slip));
    ObjectNode body =
        Http.JSON
            .createObjectNode()
            .put("code", slips.codes().get(slip))
            .put("paperId", slips.paperId());
    body.set("marks", sheet);
    Patience.until("an acknowledgement", PATIENCE, () -> acknowledgement(body));
    acknowledged.incrementAndGet();
    sheet
        .properties()
        .forEach(
            subject ->
                subject
                    .getValue()
                    .properties()
                    .forEach(
                        item ->
                            marks.merge(
                                "%s/%s/%s"
                                    .formatted(
                                        subject.getKey(), item.getKey(), item.getValue().asText()),
                                1,
                                Integer::sum)));
  }

  private @Nullable String acknowledgement(ObjectNode body) {
    try {
      Http.Answer answer = ballot.postUnsigned("/ballots", body);
      int status = answer.response().statusCode();
      if (status == 201) {
        return answer.json().path("acknowledgement").asText();
      }
      if (status < 500) {
        throw new AssertionError("A valid ballot was refused: " + answer.response().body());
      }
    } catch (RequestFailedException noAnswer) {
      // The service or its connection was killed: the same ballot goes again.
    }
    sentAgain.incrementAndGet();
    return null;
  }
}
