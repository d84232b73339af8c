package io.gongping.scoring.result.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.app.Gradings;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.outbox.Outbox;
import io.gongping.scoring.outbox.OutgoingEvent;
import io.gongping.scoring.outbox.OutgoingEvent.Destination;
import io.gongping.scoring.result.BestStreaks;
import io.gongping.scoring.result.Circle;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.Publication;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.result.ScoreCard;
import io.gongping.scoring.result.ScoreCards;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.people.Person;
import io.gongping.support.people.TwoPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Publishes what has been decided. Each subject is published once; asking again publishes what was
 * decided since.
 */
@ApplicationScoped
public class Publish {

  private static final String TYPE = "io.gongping.result.published.v1";
  private static final String NOT_DECIDED = "not-decided";

  private final Gradings gradings;
  private final Results results;
  private final Records records;
  private final Outbox outbox;
  private final Calendar calendar;
  private final Duties duties;
  private final AuditTrail audit;
  private final ObjectMapper json;

  Publish(
      Gradings gradings,
      Results results,
      Records records,
      Outbox outbox,
      Calendar calendar,
      Duties duties,
      AuditTrail audit,
      ObjectMapper json) {
    this.gradings = gradings;
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
   * @param published subjects that were published now
   * @param pending subjects that are not published, with the reason
   */
  public record Outcome(List<String> published, List<Pending> pending) {}

  /** A subject that is not published yet. */
  public record Pending(String subject, String reason) {}

  /**
   * Publishes every decided subject that is not published yet.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code own-case}, {@code own-decision} with the subjects
   */
  @Transactional
  public Outcome publish(UUID id, Circle circle) {
    GradedAssessment assessment = gradings.of(id);
    Person by = duties.requireUninvolved(Act.PUBLISH, assessment.definition().concerned());
    long position = results.holdLastPosition();
    Set<String> before =
        results.publications(id).stream().map(Publication::subject).collect(Collectors.toSet());
    Map<String, Decision> decisions =
        results.decisions(id).stream()
            .collect(Collectors.toMap(Decision::subject, decision -> decision));
    requireOthersDecisions(by, decisions, before);
    ScoreCards cards = new ScoreCards(assessment, BestStreaks.read(assessment, records));
    List<Publication> published = new ArrayList<>();
    List<Pending> pending = new ArrayList<>();
    for (Subject subject : assessment.definition().subjects()) {
      Decision decision = decisions.get(subject.key());
      if (decision == null) {
        pending.add(new Pending(subject.key(), NOT_DECIDED));
      } else if (!before.contains(subject.key())) {
        position++;
        published.add(publication(assessment, cards, subject, decision, circle, by, position));
      }
    }
    send(id, published);
    for (Publication publication : published) {
      assessment
          .index()
          .subject(publication.subject())
          .flatMap(cards::rank)
          .ifPresent(rank -> records.add(id, publication.subject(), rank));
    }
    return new Outcome(published.stream().map(Publication::subject).toList(), pending);
  }

  /** Who recorded a decision that would be published now does not publish any. */
  private static void requireOthersDecisions(
      Person by, Map<String, Decision> decisions, Set<String> before) {
    List<String> own =
        decisions.values().stream()
            .filter(decision -> !before.contains(decision.subject()))
            .filter(
                decision ->
                    TwoPeople.DECISION_AND_PUBLICATION.forbids(
                        List.of(decision.recordedBy().id()), by))
            .map(Decision::subject)
            .sorted()
            .toList();
    if (!own.isEmpty()) {
      throw TwoPeople.DECISION_AND_PUBLICATION.problem().with("subjects", own);
    }
  }

  private Publication publication(
      GradedAssessment assessment,
      ScoreCards cards,
      Subject subject,
      Decision decision,
      Circle circle,
      Person by,
      long position) {
    LocalDate today = calendar.today();
    ScoreCard card =
        cards.card(
            subject,
            decision,
            Subjects.grade(assessment, subject, decision.grade()),
            circle,
            today);
    return new Publication(
        assessment.id(),
        subject.key(),
        position,
        assessment.definition().region(),
        circle,
        today,
        by,
        json(card));
  }

  private void send(UUID id, List<Publication> published) {
    if (published.isEmpty()) {
      return;
    }
    results.publish(published);
    outbox.add(published.stream().map(Publish::event).toList());
    audit.record(
        "results.published",
        "assessments/%s/publication".formatted(id),
        Map.of(
            "subjects",
            published.stream().map(Publication::subject).collect(Collectors.joining(","))));
  }

  private static OutgoingEvent event(Publication publication) {
    String id = publication.assessmentId().toString();
    return new OutgoingEvent(
        Destination.RESULT_EVENTS,
        id,
        TYPE,
        "%s/%s/published".formatted(id, publication.subject()),
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
