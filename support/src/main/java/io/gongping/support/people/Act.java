package io.gongping.support.people;

/**
 * What accounts do that bears on somebody's assessment. Nobody does any of it in their own case:
 * not on themselves, nor on a team that they lead, nor on a whole assessment that contains either.
 */
public enum Act {
  /** Draft, revise or delete a definition. */
  DRAFT_ASSESSMENT(Reach.ASSESSMENT),
  /** Announce an assessment, or take the notice back. */
  GIVE_NOTICE(Reach.ASSESSMENT),
  OPEN_ASSESSMENT(Reach.ASSESSMENT),
  CLOSE_ASSESSMENT(Reach.ASSESSMENT),
  MAKE_SLIPS(Reach.ASSESSMENT),
  ENTER_ATTENDANCE(Reach.ASSESSMENT),
  CONFIRM_ATTENDANCE(Reach.ASSESSMENT),

  /** Enter a finding, or a figure or other input, correct or withdraw it. */
  ENTER(Reach.SUBJECT),
  /** Confirm or reject what was entered. */
  VERIFY(Reach.SUBJECT),
  /** Say why raters marked an item low. */
  EXPLAIN_LOW_VOTES(Reach.SUBJECT),
  /** Say for whom a written name stands. */
  MERGE_WRITE_IN(Reach.ASSESSMENT),
  /** Read what raters wrote. */
  READ_EXAMPLES(Reach.ASSESSMENT),
  APPROVE_QUOTA(Reach.ASSESSMENT),
  GIVE_OPINION(Reach.SUBJECT),
  DECIDE(Reach.SUBJECT),
  PUBLISH(Reach.ASSESSMENT),
  PROPOSE_CORRECTION(Reach.SUBJECT),
  CONFIRM_CORRECTION(Reach.SUBJECT),
  /** Say which of two records of a person and year is valid. */
  SETTLE_CONFLICT(Reach.SUBJECT),
  CONFIRM_SETTLEMENT(Reach.SUBJECT),

  UPLOAD_SCHEME(Reach.NOBODY),
  CONFIRM_SCHEME(Reach.NOBODY);

  /** Whose case an act is. */
  public enum Reach {
    /** Of one subject: the leader, or those who lead the team. */
    SUBJECT,
    /** Of every subject of an assessment. */
    ASSESSMENT,
    /** Of nobody in particular: a rule is written for all. */
    NOBODY
  }

  private final Reach reach;

  Act(Reach reach) {
    this.reach = reach;
  }

  /** Whose case it is. */
  public Reach reach() {
    return reach;
  }
}
