package io.gongping.ballot.box;

import io.gongping.ballot.slip.SlipCode;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What lets a rater cast one ballot. A slip is the only way in so far; blind tokens join here as a
 * second variant.
 */
public sealed interface Credential {

  /** What the box spends: a hash that does not give the credential away. */
  byte[] hash();

  /**
   * The answer to a ballot under this credential: HMAC-SHA256 of the ballot, keyed with the
   * credential. The same ballot gets the same answer again, another ballot another one; without the
   * credential nobody can tell which ballot an answer belongs to.
   */
  byte[] answerTo(MarkedPaper ballot);

  /** A slip drawn at the meeting. */
  record Slip(SlipCode code) implements Credential {

    private static final String MAC = "HmacSHA256";

    @Override
    public byte[] hash() {
      return code.hash();
    }

    @Override
    public byte[] answerTo(MarkedPaper ballot) {
      try {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(code.key(), MAC));
        return mac.doFinal(ballot.canonical());
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException("Every JDK has " + MAC, impossible);
      }
    }
  }
}
