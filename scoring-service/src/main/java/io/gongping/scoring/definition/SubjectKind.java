package io.gongping.scoring.definition;

/** What is assessed. */
public enum SubjectKind {
  /** A leadership team (领导班子). */
  TEAM,
  /** A leader, that is one person (领导干部). */
  LEADER
}
