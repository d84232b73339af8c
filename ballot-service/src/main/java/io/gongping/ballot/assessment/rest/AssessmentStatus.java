package io.gongping.ballot.assessment.rest;

import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.AssessmentState;
import io.gongping.support.web.EntityVersion;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** What a change of state leads to. */
@Schema(name = "AssessmentStatus")
record AssessmentStatus(UUID id, AssessmentState state, long version) {

  /** The answer to a change, with the version that the next one is made on. */
  static RestResponse<AssessmentStatus> answer(Assessment assessment) {
    return RestResponse.ResponseBuilder.ok(
            new AssessmentStatus(assessment.id(), assessment.state(), assessment.version()))
        .tag(EntityVersion.tag(assessment.version()))
        .build();
  }
}
