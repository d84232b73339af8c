package io.gongping.scoring.scheme;

/** What subjects of one group have in common. */
public enum GroupKey {
  /** The kind of the unit. */
  UNIT_KIND,
  /** Principal or deputy. */
  POST,
  /** The group that the assessment puts them in, such as 管理型 and 服务型. */
  GROUP,
  /** The unit itself. */
  UNIT
}
