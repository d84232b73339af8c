package io.gongping.scoring.grading.app;

import static io.gongping.scoring.Callers.as;
import static org.hamcrest.Matchers.equalTo;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.scheme.store.Presets;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A what-if evaluates an assessment twice, and takes the space of both evaluations. */
@ServiceTest
class WhatIfSpaceTest extends OnStack {

  private static final int UNIT = 1024;

  @SuppressWarnings("NullAway.Init")
  @Inject
  EvaluationSpace space;

  @Test
  void itWaitsForTheSpaceOfBothEvaluations() {
    BallotBox box = Stage.finished(stack);
    long bytes =
        EvaluationSize.bytes(
            DefinitionJson.read(SampleAssessment.definition("990100")), Optional.of(Presets.s11()));
    int one = (int) (bytes / UNIT);
    int both = (int) (2 * bytes / UNIT);
    int taken = space.take(Long.MAX_VALUE);
    try {
      taken = free(taken, one);
      as("auditor").get(path(box) + "/results").then().statusCode(200);
      taken = free(taken, both - 1 - one);
      attempt(box).statusCode(503).body("code", equalTo("evaluations-busy"));
      taken = free(taken, 1);
      attempt(box).statusCode(200);
    } finally {
      space.giveBack(taken);
    }
  }

  private int free(int taken, int more) {
    space.giveBack(more);
    return taken - more;
  }

  private static ValidatableResponse attempt(BallotBox box) {
    return as("auditor")
        .contentType(ContentType.JSON)
        .body("{\"scheme\":{\"id\":\"S11\",\"version\":1}}")
        .post(path(box) + "/what-ifs")
        .then();
  }

  private static String path(BallotBox box) {
    return "/api/v1/assessments/" + box.id();
  }
}
