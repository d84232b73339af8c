package io.gongping.dossier.problem;

import io.gongping.support.problem.ProblemCode;

/** The problems that only the dossier service has; the others are {@code CommonProblem}s. */
public enum DossierProblem implements ProblemCode {
  /** Also where cards exist but all lie outside the caller's regions. */
  ARCHIVE_EMPTY(
      "archive-empty",
      404,
      "该人员或班子尚无存档的成绩单",
      "No score card of this person or team has been filed"),
  EVENT_ALREADY_RESOLVED(
      "event-already-resolved", 409, "该事件已经处理", "The unfiled event has been resolved already"),
  /** Members: {@code reason} and, where it is known, {@code part}, as for unfiled events. */
  EVENT_NOT_FILEABLE("event-not-fileable", 409, "该事件仍然无法归档", "The event still cannot be filed");

  private final Entry entry;

  DossierProblem(String code, int status, String titleZh, String titleEn) {
    this.entry = new Entry(code, status, titleZh, titleEn);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
