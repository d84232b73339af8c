package io.gongping.scoring.scheme.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** JSON in one written form: members sorted, no white space, numbers as they were. */
final class CanonicalJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build();

  private CanonicalJson() {}

  /** The canonical form of a document that was read as JSON before. */
  static String of(String document) {
    try {
      return JSON.writeValueAsString(JSON.readTree(document));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("What was read before is JSON", impossible);
    }
  }

  /** The SHA-256 of the canonical form in hexadecimal. */
  static String digest(String document) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(of(document).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
