package io.gongping.support.scope;

import io.gongping.support.problem.CommonProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, as the verified token says. */
@RequestScoped
public class Caller {

  private static final String REGIONS_CLAIM = "regions";
  private static final String PERSON_CLAIM = "person_id";

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The account's name, as it goes into the audit trail. */
  public String name() {
    return identity.getPrincipal().getName();
  }

  /**
   * The person behind the account: the token's subject, which stays the same when the account is
   * renamed or gets other roles.
   *
   * @throws io.gongping.support.problem.ProblemException {@code forbidden} for a token without one
   */
  public String person() {
    if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
      return token.getSubject();
    }
    throw CommonProblem.FORBIDDEN.problem();
  }

  /**
   * The person of the directory who uses the account, as the claim {@code person_id} says; empty
   * where the account names none.
   *
   * @throws io.gongping.support.problem.ProblemException {@code forbidden} for a claim that is no
   *     id: whose case is whose could not be told
   */
  public Optional<UUID> personId() {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Optional.empty();
    }
    Object claim = token.getClaim(PERSON_CLAIM);
    if (claim == null) {
      return Optional.empty();
    }
    String text = claim instanceof JsonString json ? json.getString() : claim.toString();
    if (!UUID_TEXT.matcher(text).matches()) {
      throw CommonProblem.FORBIDDEN.problem();
    }
    return Optional.of(UUID.fromString(text));
  }

  /** The regions of the token; a token without any covers nothing. */
  public RegionScope scope() {
    return RegionScope.of(
        identity.getPrincipal() instanceof JsonWebToken token ? regions(token) : List.of());
  }

  private static List<String> regions(JsonWebToken token) {
    Object claim = token.getClaim(REGIONS_CLAIM);
    return switch (claim) {
      case JsonArray array ->
          array.stream()
              .filter(JsonString.class::isInstance)
              .map(value -> ((JsonString) value).getString())
              .toList();
      case JsonString single -> List.of(single.getString());
      case String single -> List.of(single);
      case null, default -> List.of();
    };
  }
}
