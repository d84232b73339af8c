package io.gongping.scoring.definition;

/** A leader's place in the team. */
public enum Post {
  /** 正职. */
  PRINCIPAL,
  /** 副职. */
  DEPUTY,
  /** 班子成员 beside 正职 and 副职, such as a committee member of a branch (支部委员). */
  MEMBER
}
