package io.gongping.scoring.history;

import io.gongping.support.web.LocalizedText;

/**
 * Why a leader is given no grade for now. A later revision may complete it with one. The codes are
 * those of civil servants' annual assessments: 5 is without a grade (不定等次), 6 not assessed.
 */
public enum NoGrade {
  PROBATION("5A", "试用期内,不定等次", "On probation, without a grade"),
  UNDER_INVESTIGATION("5B", "立案审查调查期间,不定等次", "Under investigation, without a grade"),
  DISCIPLINARY("5C", "受处分期间,不定等次", "Under a disciplinary measure, without a grade"),
  ABSENT("6A", "全年缺勤超过半年,不参加考核", "Absent for more than half of the year, not assessed");

  private final String standardCode;
  private final LocalizedText label;

  NoGrade(String standardCode, String zh, String en) {
    this.standardCode = standardCode;
    this.label = new LocalizedText(zh, en);
  }

  /** The code in civil servants' information systems, such as {@code 5A}. */
  public String standardCode() {
    return standardCode;
  }

  public LocalizedText label() {
    return label;
  }
}
