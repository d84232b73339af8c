package io.gongping.scoring.deadletter;

import java.util.Arrays;

/** Every way in which a message can be unfit to be counted. */
public enum DeadLetterReason {
  /** No CloudEvent: a needed header is missing or makes no sense. */
  UNPARSEABLE("unparseable"),
  /** A type that this service does not know. */
  UNKNOWN_TYPE("unknown-type"),
  /** The data does not have the form of its type. */
  SCHEMA_VIOLATION("schema-violation"),
  /** A ballot or closing of an assessment that was never opened. */
  UNKNOWN_ASSESSMENT("unknown-assessment"),
  UNKNOWN_PAPER("unknown-paper"),
  /** A subject that does not stand on the paper. */
  UNKNOWN_SUBJECT("unknown-subject"),
  /** A subject of the paper without marks. */
  SUBJECT_MISSING("subject-missing"),
  /** Not one mark for each item. */
  MARKS_LENGTH("marks-length"),
  /** A mark that the scale does not have. */
  MARKS_OPTION("marks-option"),
  /** Somebody is named who cannot be, or twice, or on a paper that does not ask. */
  CHOICE_UNFIT("choice-unfit"),
  /** An example is missing, or stands where none is asked for. */
  EXAMPLE_UNFIT("example-unfit"),
  /** A rule is broken because of which the box takes no ballot. */
  RULE_BROKEN("rule-broken"),
  /** A second opening with another definition. */
  OPENED_DIFFERENTLY("opened-differently"),
  /** A second closing with another count. */
  CLOSED_DIFFERENTLY("closed-differently"),
  /** A ballot that nobody has seen before, after the assessment became final. */
  LATE_BALLOT("late-ballot"),
  /** Nothing is wrong with its form, yet it can't be stored. */
  UNPROCESSABLE("unprocessable");

  private final String code;

  DeadLetterReason(String code) {
    this.code = code;
  }

  /** The reason with this code. */
  public static DeadLetterReason of(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No reason " + code));
  }

  /** The stable wire code. */
  public String code() {
    return code;
  }
}
