package io.gongping.dossier.archive.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gongping.dossier.archive.FiledScoreCard;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a tag, so that a program which files them for itself can ask whether they still hold
 * (RFC 9110 §13). Caches on the way keep none of them.
 */
final class Conditional {

  private Conditional() {}

  /** 200 with the body, or 304 if the request names this tag. */
  static Response answer(Request request, EntityTag tag, Object body) {
    Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = unchanged == null ? Response.ok(body) : unchanged;
    return answer.tag(tag).build();
  }

  /** The tag of a listing: it changes with any card in it and with what follows. */
  static EntityTag tagOf(List<FiledScoreCard> cards, @Nullable String next) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (FiledScoreCard filed : cards) {
        hash.update(filed.digest().getBytes(UTF_8));
      }
      if (next != null) {
        hash.update(next.getBytes(UTF_8));
      }
      return new EntityTag(HexFormat.of().formatHex(hash.digest()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
