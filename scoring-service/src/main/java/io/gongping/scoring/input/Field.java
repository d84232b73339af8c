package io.gongping.scoring.input;

import java.util.Locale;

/** The parts of an entry, as they are called in the API and in a workbook. */
public enum Field {
  SUBJECT(32),
  KEY(64),
  TITLE(200),
  CATEGORY(32),
  VALUE(20),
  WEIGHT(20),
  TARGET(20),
  ACTUAL(20),
  COUNT(20),
  POINTS(20),
  LEVEL(32),
  DATE(10),
  TEXT(4000),
  REFERENCE(500),
  ACHIEVEMENT(200),
  NOTE(4000);

  private final int longest;

  Field(int longest) {
    this.longest = longest;
  }

  /** How many characters it may have. */
  public int longest() {
    return longest;
  }

  /** Its name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
