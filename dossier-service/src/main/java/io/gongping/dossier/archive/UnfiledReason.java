package io.gongping.dossier.archive;

import java.util.Arrays;

/** Why an event was not filed. The codes are stable. */
public enum UnfiledReason {
  /** The value is not a JSON object. */
  MALFORMED_JSON("malformed-json"),
  /** The type is none that this version files. */
  UNKNOWN_EVENT_TYPE("unknown-event-type"),
  /** A member is missing or has an impossible value. */
  NOT_A_SCORE_CARD("not-a-score-card"),
  /** The record's key or its ce_subject names another assessment than the card. */
  ENVELOPE_MISMATCH("envelope-mismatch"),
  /** Another card has been filed for the same assessment, subject and revision. */
  CONTRADICTS_FILED_CARD("contradicts-filed-card"),
  /** The database refuses the values. */
  NOT_STORABLE("not-storable");

  private final String code;

  UnfiledReason(String code) {
    this.code = code;
  }

  /** The code in the API, in the database and in metrics. */
  public String code() {
    return code;
  }

  /**
   * The reason of this code.
   *
   * @throws IllegalArgumentException for an unknown code
   */
  public static UnfiledReason ofCode(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown reason"));
  }
}
