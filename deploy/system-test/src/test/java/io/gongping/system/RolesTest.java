package io.gongping.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.demonstration.LargeAssessment;
import io.gongping.demonstration.client.Http;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens of the real Keycloak: signature, audience, roles and regions. */
@ExtendWith(Installation.Extension.class)
class RolesTest {

  @Test
  void anotherRegionsOrganiserFindsNothing(Installation installation) {
    String id = new LargeAssessment(installation.ballot(), installation.scoring(), 1, 10).open();

    assertThat(status(installation.ballot().get("organiser1", "/assessments/" + id)))
        .isEqualTo(200);
    assertThat(status(installation.ballot().get("organiser2", "/assessments/" + id)))
        .isEqualTo(404);
  }

  @Test
  void onlyAnOrganiserDrafts(Installation installation) {
    Http.Answer answer =
        installation
            .ballot()
            .post(
                "assessor1",
                "/assessments",
                Http.JSON.createObjectNode(),
                "Idempotency-Key",
                "roles-test");

    assertThat(status(answer)).isEqualTo(403);
    assertThat(answer.json().path("code").asText()).isEqualTo("forbidden");
  }

  @Test
  void theProvincesServiceAccountReadsTheFeedAndNothingElse(Installation installation) {
    String token = installation.provincesToken();
    URI scoring = installation.stack().endpoints().scoring();
    URI ballot = installation.stack().endpoints().ballot();

    assertThat(get(installation, scoring, "/api/v1/published-results", token)).isEqualTo(200);
    assertThat(get(installation, ballot, "/api/v1/assessments", token)).isEqualTo(403);
  }

  @Test
  void aTokenThatWasTamperedWithOpensNothing(Installation installation) {
    String token = installation.provincesToken();
    String signature = token.substring(token.lastIndexOf('.') + 1);
    String tampered = token.replace(signature, new StringBuilder(signature).reverse());
    URI scoring = installation.stack().endpoints().scoring();

    assertThat(get(installation, scoring, "/api/v1/published-results", tampered)).isEqualTo(401);
  }

  private static int get(Installation installation, URI base, String path, String token) {
    return status(
        installation
            .http()
            .send(
                HttpRequest.newBuilder(base.resolve(path))
                    .header("Authorization", "Bearer " + token)
                    .GET()));
  }

  private static int status(Http.Answer answer) {
    return answer.response().statusCode();
  }
}
