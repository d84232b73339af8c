package io.gongping.support.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets a service verify the tokens of {@link TestTokens} without a Keycloak. */
public final class TokenIssuerResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.oidc.public-key",
        TestTokens.publicKey(),
        "quarkus.oidc.token.issuer",
        TestTokens.ISSUER,
        "gongping.oidc.url",
        "");
  }

  @Override
  public void stop() {
    // Nothing is running.
  }
}
