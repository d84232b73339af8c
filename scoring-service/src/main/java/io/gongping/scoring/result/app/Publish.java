package io.gongping.scoring.result.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.history.RecordedRank;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.outbox.Outbox;
import io.gongping.scoring.outbox.OutgoingEvent;
import io.gongping.scoring.outbox.OutgoingEvent.Destination;
import io.gongping.scoring.result.Circle;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.Publication;
import io.gongping.scoring.result.Published;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.result.ScoreCard;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.people.Person;
import io.gongping.support.people.TwoPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what has been decided, exactly as it was frozen with the decision. Each revision is
 * published once; asking again publishes what was decided, corrected or declared void since.
 */
@ApplicationScoped
public class Publish {

  private static final String NOT_DECIDED = "not-decided";
  private static final String VOID = "void";

  /** So many cards are held at once; all of them are sent in one transaction. */
  private static final int PORTION = 100;

  private final VisibleAssessments assessments;
  private final Results results;
  private final Records records;
  private final Outbox outbox;
  private final Calendar calendar;
  private final Duties duties;
  private final AuditTrail audit;
  private final ObjectMapper json;

  Publish(
      VisibleAssessments assessments,
      Results results,
      Records records,
      Outbox outbox,
      Calendar calendar,
      Duties duties,
      AuditTrail audit,
      ObjectMapper json) {
    this.assessments = assessments;
    this.results = results;
    this.records = records;
    this.outbox = outbox;
    this.calendar = calendar;
    this.duties = duties;
    this.audit = audit;
    this.json = json;
  }

  /**
   * What came of it.
   *
   * @param published subjects of which a revision was published now
   * @param pending subjects of which nothing is published, with the reason
   */
  public record Outcome(List<String> published, List<Pending> pending) {}

  /** A subject that is not published yet. */
  public record Pending(String subject, String reason) {}

  /** What is the same for all that is published at once. */
  private record Occasion(String region, Circle circle, Person by) {}

  /** What is sent of one subject. */
  private record Sending(Publication publication, ScoreCard card, String change) {}

  /**
   * Publishes every revision in force that is not published yet.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code own-case}, {@code own-decision} with the subjects
   */
  @Transactional
  public Outcome publish(UUID id, Circle circle) {
    AssessmentDefinition definition = assessments.withResults(id).definition();
    Person by = duties.requireUninvolved(Act.PUBLISH, definition.concerned());
    long position = results.holdLastPosition();
    Map<String, Published> before = results.published(id);
    List<Pending> pending = new ArrayList<>();
    List<Decision> due = due(id, definition, before, pending);
    requireOthersDecisions(by, due);
    Occasion occasion = new Occasion(definition.region(), circle, by);
    for (int first = 0; first < due.size(); first += PORTION) {
      List<Sending> sendings = new ArrayList<>();
      for (Decision decision : due.subList(first, Math.min(due.size(), first + PORTION))) {
        position++;
        sendings.add(sending(decision, before.get(decision.subject()), occasion, position));
      }
      send(id, sendings);
    }
    List<String> published = due.stream().map(Decision::subject).toList();
    if (!published.isEmpty()) {
      audit.record(
          "results.published",
          "assessments/%s/publication".formatted(id),
          Map.of("subjects", String.join(",", published)));
    }
    return new Outcome(published, pending);
  }

  /** What is to be published, in the order of the definition. */
  private List<Decision> due(
      UUID id,
      AssessmentDefinition definition,
      Map<String, Published> before,
      List<Pending> pending) {
    Map<String, Decision> decisions =
        results.decisions(id).stream()
            .collect(Collectors.toMap(Decision::subject, decision -> decision));
    List<Decision> due = new ArrayList<>();
    for (Subject subject : definition.subjects()) {
      @Nullable Decision decision = decisions.get(subject.key());
      @Nullable Published last = before.get(subject.key());
      if (decision == null) {
        pending.add(new Pending(subject.key(), NOT_DECIDED));
      } else if (last == null && decision.declaresVoid()) {
        pending.add(new Pending(subject.key(), VOID));
      } else if (last == null || last.revision() < decision.revision()) {
        due.add(decision);
      }
    }
    return due;
  }

  /** Who had a hand in a decision that would be published now does not publish any. */
  private static void requireOthersDecisions(Person by, List<Decision> due) {
    List<String> own =
        due.stream()
            .filter(
                decision ->
                    TwoPeople.DECISION_AND_PUBLICATION.forbids(
                        decision.deciders().map(Person::id).toList(), by))
            .map(Decision::subject)
            .sorted()
            .toList();
    if (!own.isEmpty()) {
      throw TwoPeople.DECISION_AND_PUBLICATION.problem().with("subjects", own);
    }
  }

  private Sending sending(
      Decision decision, @Nullable Published last, Occasion occasion, long position) {
    @Nullable Integer supersedes = last == null ? null : Integer.valueOf(last.revision());
    ScoreCard card =
        results
            .evaluation(decision)
            .card()
            .published(supersedes, occasion.circle(), calendar.today());
    Publication publication =
        new Publication(
            decision.assessmentId(),
            decision.subject(),
            decision.revision(),
            supersedes,
            position,
            occasion.region(),
            occasion.circle(),
            calendar.today(),
            occasion.by(),
            json(card));
    String change = last == null ? "published" : decision.declaresVoid() ? "voided" : "corrected";
    return new Sending(publication, card, change);
  }

  private void send(UUID id, List<Sending> sendings) {
    results.publish(sendings.stream().map(Sending::publication).toList());
    outbox.add(sendings.stream().map(Publish::event).toList());
    for (Sending sending : sendings) {
      ScoreCard.Rank rank = sending.card().rank();
      if (rank != null) {
        records.add(
            id,
            sending.publication().subject(),
            sending.publication().revision(),
            new RecordedRank(rank.score(), rank.rank(), rank.size(), rank.bottom()));
      }
    }
  }

  private static OutgoingEvent event(Sending sending) {
    Publication publication = sending.publication();
    String id = publication.assessmentId().toString();
    return new OutgoingEvent(
        Destination.RESULT_EVENTS,
        id,
        "io.gongping.result." + sending.change() + ".v1",
        "%s/%s/%d/%s"
            .formatted(id, publication.subject(), publication.revision(), sending.change()),
        id,
        publication.card());
  }

  private String json(ScoreCard card) {
    try {
      return json.writeValueAsString(card);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A score card is plain data", impossible);
    }
  }
}
