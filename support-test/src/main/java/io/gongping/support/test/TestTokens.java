package io.gongping.support.test;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of the shape that Keycloak issues, signed with a key of this JVM; the service under test
 * verifies them for real.
 *
 * <p>The test runner may load this class twice, so the key travels through system properties.
 */
public final class TestTokens {

  static final String ISSUER = "urn:gongping:test";
  private static final String AUDIENCE = "gongping-api";
  private static final String PRIVATE_KEY = "gongping.test.private-key";
  private static final String PUBLIC_KEY = "gongping.test.public-key";

  private TestTokens() {}

  /**
   * Somebody who may sign in.
   *
   * @param name the account's name
   * @param subject the token's subject
   * @param roles realm roles
   * @param regions the claim {@code regions}; none leaves the claim out
   * @param personId the claim {@code person_id}; null leaves it out
   */
  public record Account(
      String name,
      String subject,
      Set<String> roles,
      List<String> regions,
      @Nullable String personId) {

    public Account {
      roles = Set.copyOf(roles);
      regions = List.copyOf(regions);
    }
  }

  /**
   * A valid token of an account whose subject is its name and that names no person.
   *
   * @param user the account's name
   * @param roles realm roles
   * @param regions the claim {@code regions}; none leaves the claim out
   */
  public static String token(String user, Set<String> roles, String... regions) {
    return token(new Account(user, user, roles, List.of(regions), null));
  }

  /** A valid token. */
  public static String token(Account account) {
    var claims =
        Jwt.issuer(ISSUER)
            .subject(account.subject())
            .upn(account.name())
            .preferredUserName(account.name())
            .audience(AUDIENCE)
            .expiresIn(Duration.ofMinutes(10))
            .claim("realm_access", Map.of("roles", List.copyOf(account.roles())));
    if (!account.regions().isEmpty()) {
      claims.claim("regions", account.regions());
    }
    if (account.personId() != null) {
      claims.claim("person_id", account.personId());
    }
    return claims.sign(privateKey());
  }

  /** The key that a service verifies with, as the body of a PEM file. */
  static synchronized String publicKey() {
    if (System.getProperty(PUBLIC_KEY) == null) {
      KeyPair pair = newKeyPair();
      Base64.Encoder encoder = Base64.getEncoder();
      System.setProperty(PRIVATE_KEY, encoder.encodeToString(pair.getPrivate().getEncoded()));
      System.setProperty(PUBLIC_KEY, encoder.encodeToString(pair.getPublic().getEncoded()));
    }
    return System.getProperty(PUBLIC_KEY);
  }

  private static PrivateKey privateKey() {
    publicKey();
    try {
      byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
      return java.security.KeyFactory.getInstance("RSA")
          .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(encoded));
    } catch (java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException("The test key cannot be read", impossible);
    }
  }

  private static KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has RSA", impossible);
    }
  }
}
