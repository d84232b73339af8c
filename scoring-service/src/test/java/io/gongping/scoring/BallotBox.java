package io.gongping.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Plays the ballot service: makes the messages of one assessment and counts its ballots by itself,
 * in the plainest way there is.
 */
public final class BallotBox {

  public static final String TOPIC = "gongping.assessment-events.v1";

  private final UUID id = UUID.randomUUID();
  private final ObjectNode opened;
  private final Map<String, List<Ballot>> ballots = new TreeMap<>();
  private LocalDate closedOn = LocalDate.of(2026, 11, 30);

  /** A ballot: marks by subject, in the order of the form's items. */
  public record Ballot(UUID id, String paper, Map<String, String> marks) {

    char mark(String subject, int item) {
      return marks.getOrDefault(subject, "").charAt(item);
    }
  }

  private BallotBox(String region, Consumer<ObjectNode> changes) {
    this.opened = SampleAssessment.opened(id, region, changes);
    SampleAssessment.PAPERS.keySet().forEach(paper -> ballots.put(paper, new ArrayList<>()));
  }

  public static BallotBox inRegion(String region) {
    return new BallotBox(region, unchanged -> {});
  }

  /** A box of an assessment that differs from the sample. */
  public static BallotBox with(Consumer<ObjectNode> changes) {
    return new BallotBox("990100", changes);
  }

  public UUID id() {
    return id;
  }

  /** Closes on this day, whatever the timetable says. */
  public BallotBox closedOn(LocalDate day) {
    closedOn = day;
    return this;
  }

  /** Puts in a ballot that marks every subject of the paper with the same text. */
  public Ballot cast(String paper, String marks) {
    Map<String, String> all = new TreeMap<>();
    SampleAssessment.subjects(paper).forEach(subject -> all.put(subject, marks));
    return cast(paper, all);
  }

  public Ballot cast(String paper, Map<String, String> marks) {
    Ballot ballot = new Ballot(UUID.randomUUID(), paper, Map.copyOf(marks));
    ballots.computeIfAbsent(paper, unseen -> new ArrayList<>()).add(ballot);
    return ballot;
  }

  /** Puts in a ballot with any marks. */
  public Ballot castAny(String paper, RandomGenerator random) {
    Map<String, String> marks = new TreeMap<>();
    for (String subject : SampleAssessment.subjects(paper)) {
      marks.put(subject, any(random) + any(random));
    }
    return cast(paper, marks);
  }

  private static String any(RandomGenerator random) {
    return Character.toString("ABCD-".charAt(random.nextInt(5)));
  }

  public List<Ballot> ballots() {
    return ballots.values().stream().flatMap(List::stream).toList();
  }

  public ProducerRecord<String, byte[]> opened() {
    return message("io.gongping.assessment.opened.v1", id + "/opened", opened);
  }

  /** All ballots, shuffled. */
  public List<ProducerRecord<String, byte[]>> shuffled(java.util.Random random) {
    List<ProducerRecord<String, byte[]>> messages =
        new ArrayList<>(ballots().stream().map(this::message).toList());
    Collections.shuffle(messages, random);
    return messages;
  }

  public ProducerRecord<String, byte[]> message(Ballot ballot) {
    ObjectNode data = SampleAssessment.JSON.createObjectNode().put("paper", ballot.paper());
    ObjectNode marks = data.putObject("marks");
    ballot.marks().forEach(marks::put);
    return message("io.gongping.ballot.cast.v1", ballot.id().toString(), data);
  }

  public ProducerRecord<String, byte[]> closed() {
    return closed(unchanged -> {});
  }

  /** The closing with the box's own count, changed by a test that wants it wrong. */
  public ProducerRecord<String, byte[]> closed(Consumer<ObjectNode> changes) {
    ObjectNode data = SampleAssessment.JSON.createObjectNode().put("assessmentId", id.toString());
    data.put("closedOn", closedOn.toString());
    ArrayNode papers = data.putArray("papers");
    ballots.forEach(
        (paper, cast) -> {
          ObjectNode closed =
              papers
                  .addObject()
                  .put("paper", paper)
                  .put("entitled", 5000)
                  .put("present", cast.size() + 2)
                  .put("issued", cast.size() + 1)
                  .put("spent", cast.size())
                  .put("ballots", cast.size());
          count(paper, cast, closed.putObject("counts"));
        });
    changes.accept(data);
    return message("io.gongping.assessment.closed.v1", id + "/closed", data);
  }

  private static void count(String paper, List<Ballot> cast, ObjectNode counts) {
    for (String subject : SampleAssessment.subjects(paper)) {
      List<String> items =
          subject.startsWith("T") ? List.of("politics", "overall") : List.of("conduct", "overall");
      for (int i = 0; i < items.size(); i++) {
        for (String option : Arrays.asList("A", "B", "C", "D", "-")) {
          int item = i;
          long votes =
              cast.stream()
                  .filter(ballot -> option.charAt(0) == ballot.mark(subject, item))
                  .count();
          if (votes > 0) {
            counts.withObject("/" + subject).withObject("/" + items.get(i)).put(option, votes);
          }
        }
      }
    }
  }

  public ProducerRecord<String, byte[]> message(String type, String eventId, ObjectNode data) {
    return message(type, eventId, data.toString().getBytes(UTF_8));
  }

  public ProducerRecord<String, byte[]> message(String type, String eventId, byte[] data) {
    RecordHeaders headers = new RecordHeaders();
    headers
        .add("ce_specversion", "1.0".getBytes(UTF_8))
        .add("ce_id", eventId.getBytes(UTF_8))
        .add("ce_source", "urn:gongping:ballot".getBytes(UTF_8))
        .add("ce_type", type.getBytes(UTF_8))
        .add("ce_subject", id.toString().getBytes(UTF_8))
        .add("content-type", "application/json".getBytes(UTF_8));
    return new ProducerRecord<>(TOPIC, null, 0L, id.toString(), data, headers);
  }
}
