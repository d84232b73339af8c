package io.gongping.dossier.archive.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.dossier.Callers;
import io.gongping.dossier.ResultTopic;
import io.gongping.dossier.ScoreCards;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.embedded.quarkus.EmbeddedStackResource;
import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of several revisions of a card the latest is valid, in whatever order and how often they come.
 */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
@WithTestResource(TokenIssuerResource.class)
class RevisionApiTest {

  private static final String SCORE_CARDS = "/api/v1/score-cards";

  @SuppressWarnings("NullAway.Init") // Filled by EmbeddedStackResource.
  EmbeddedStack stack;

  @SuppressWarnings("NullAway.Init") // Filled before each test.
  ResultTopic topic;

  @BeforeEach
  void openTopic() {
    topic = new ResultTopic(stack);
  }

  @AfterEach
  void closeTopic() {
    topic.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 2 3", "3 2 1", "2 1 3", "2 3 1", "1 1 3 2 2 3 1"})
  void theLatestIsValidInWhateverOrderTheyCome(String order) {
    ObjectNode card = ScoreCards.card();
    List<ObjectNode> revisions =
        List.of(
            card,
            ScoreCards.corrected(card, 2, "EXCELLENT"),
            ScoreCards.corrected(card, 3, "GOOD"));
    for (String revision : order.split(" ", -1)) {
      topic.publish(revisions.get(Integer.parseInt(revision) - 1));
    }

    String id = awaitRevisions(card, 3);
    Callers.archivist()
        .get(SCORE_CARDS + "/" + id)
        .then()
        .body("revision", equalTo(3))
        .body("card.decision.grade.code", equalTo("GOOD"));
    Callers.archivist()
        .get(SCORE_CARDS + "?subject=" + ScoreCards.directoryId(card))
        .then()
        .body("items.revision", equalTo(List.of(3)))
        .body("items[0].supersedes", equalTo(2))
        .body("items[0].decision.correctionReason", equalTo("复核更正"));
    Callers.archivist()
        .get("/api/v1/archives/" + ScoreCards.directoryId(card))
        .then()
        .body("regions[0].years[0].scoreCards.revision", equalTo(List.of(3)));
    Callers.archivist()
        .get(SCORE_CARDS + "/" + id + "/revisions")
        .then()
        .body("items.revision", equalTo(List.of(3, 2, 1)))
        .body("items[2].card.decision.grade.code", equalTo("COMPETENT"));
    String next =
        Callers.archivist().get(SCORE_CARDS + "/" + id + "/revisions?limit=2").path("next");
    Callers.archivist()
        .get(SCORE_CARDS + "/" + id + "/revisions?limit=2&cursor=" + next)
        .then()
        .body("items.revision", equalTo(List.of(1)))
        .body("next", nullValue());
    for (String wrong : List.of("cursor=x!", "cursor=MA", "limit=0", "limit=201")) {
      Callers.archivist()
          .get(SCORE_CARDS + "/" + id + "/revisions?" + wrong)
          .then()
          .statusCode(400);
    }
  }

  @Test
  void aVoidCardIsShownAsVoidAndNotFoundByItsGrade() {
    ObjectNode card = ScoreCards.scored(ScoreCards.card());
    topic.publish(card);
    topic.publish(ScoreCards.voided(card, 2));

    String id = awaitRevisions(card, 2);
    Callers.archivist()
        .get(SCORE_CARDS + "?subject=" + ScoreCards.directoryId(card))
        .then()
        .body("items[0].id", equalTo(id))
        .body("items[0].decision.outcome", equalTo("VOID"))
        .body("items[0].decision", not(hasKey("grade")))
        .body("items[0].scores.size()", equalTo(0));
    Callers.archivist()
        .get(SCORE_CARDS + "?grade=COMPETENT&subject=" + ScoreCards.directoryId(card))
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void aLeaderWithoutAGradeIsShownWithTheReason() {
    ObjectNode card = ScoreCards.onProbation(ScoreCards.card());
    topic.publish(card);

    awaitRevisions(card, 1);
    Callers.archivist()
        .get(SCORE_CARDS + "?subject=" + ScoreCards.directoryId(card))
        .then()
        .body("items[0].decision.outcome", equalTo("NO_GRADE"))
        .body("items[0].decision.noGrade.code", equalTo("PROBATION"))
        .body("items[0].decision.noGrade.label.zh", equalTo("试用期内,不定等次"));
  }

  @Test
  void revisionsOfOtherRegionsAndUnknownCardsAreNotFound() {
    ObjectNode card = ScoreCards.card();
    topic.publish(card);
    String id = awaitRevisions(card, 1);

    Callers.with("archivist", "980000")
        .get(SCORE_CARDS + "/" + id + "/revisions")
        .then()
        .statusCode(404);
  }

  private static String awaitRevisions(ObjectNode card, int count) {
    String search = SCORE_CARDS + "?subject=" + ScoreCards.directoryId(card);
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              String id = Callers.archivist().get(search).path("items[0].id");
              return id != null
                      && Callers.archivist()
                              .get(SCORE_CARDS + "/" + id + "/revisions")
                              .jsonPath()
                              .getList("items")
                              .size()
                          == count
                  ? id
                  : "";
            },
            id -> !id.isEmpty());
  }
}
