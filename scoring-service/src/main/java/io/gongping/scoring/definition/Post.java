package io.gongping.scoring.definition;

/** A leader's place in the team. */
public enum Post {
  /** 正职. */
  PRINCIPAL,
  /** 副职. */
  DEPUTY
}
