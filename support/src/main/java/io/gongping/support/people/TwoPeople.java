package io.gongping.support.people;

import io.gongping.support.problem.ProblemCode;
import java.util.Collection;

/**
 * The acts that one person may not do both, whatever roles the account has. People are told apart
 * by the subject of their token, never by a name. Each policy is its own problem: whoever is
 * refused reads which of them it was.
 */
public enum TwoPeople implements ProblemCode {
  OPINION_AND_DECISION(
      Act.GIVE_OPINION,
      Act.DECIDE,
      Scope.SUBJECT,
      "own-opinion",
      "提出意见的人不得经手审定",
      "You gave the opinion on this subject: somebody else records the decision"),
  DECISION_AND_PUBLICATION(
      Act.DECIDE,
      Act.PUBLISH,
      Scope.SUBJECT,
      "own-decision",
      "经手审定的人不得公布",
      "You recorded decisions that would be published: somebody else publishes them"),
  CORRECTION(
      Act.PROPOSE_CORRECTION,
      Act.CONFIRM_CORRECTION,
      Scope.DOCUMENT,
      "own-correction",
      "提出更正的人不得确认更正",
      "You proposed this correction: somebody else confirms it"),
  SLIPS_AND_ATTENDANCE(
      Act.MAKE_SLIPS,
      Act.ENTER_ATTENDANCE,
      Scope.PAPER,
      "attendance-unconfirmed",
      "制票人登记的到会和发票人数须经他人确认",
      "Whoever made the slips of a paper entered its attendance: somebody else has to confirm it"),
  ATTENDANCE(
      Act.ENTER_ATTENDANCE,
      Act.CONFIRM_ATTENDANCE,
      Scope.PAPER,
      "own-attendance",
      "登记人数的人不得自行确认",
      "You entered this attendance: somebody else confirms it"),
  SCHEME(
      Act.UPLOAD_SCHEME,
      Act.CONFIRM_SCHEME,
      Scope.DOCUMENT,
      "own-scheme",
      "上传考核办法的人不得确认",
      "You uploaded this scheme: somebody else confirms it"),
  ENTRY(
      Act.ENTER,
      Act.VERIFY,
      Scope.DOCUMENT,
      "own-entry",
      "本人录入的内容须由他人核实",
      "What you entered has to be verified by somebody else"),
  SETTLEMENT(
      Act.SETTLE_CONFLICT,
      Act.CONFIRM_SETTLEMENT,
      Scope.DOCUMENT,
      "own-settlement",
      "提出处理意见的人不得确认",
      "You proposed how to settle this conflict: somebody else confirms it");

  /** What both acts are done to for the policy to hold. */
  public enum Scope {
    /** The same subject of the same assessment. */
    SUBJECT,
    /** The same paper of the same assessment. */
    PAPER,
    /** The very same version of what was written: a finding, an entry, a scheme, a proposal. */
    DOCUMENT
  }

  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;

  private final Act first;
  private final Act second;
  private final Scope scope;
  private final Entry entry;

  TwoPeople(Act first, Act second, Scope scope, String code, String titleZh, String titleEn) {
    this.first = first;
    this.second = second;
    this.scope = scope;
    // What one person did alone may be entered and waits; everything else is refused at once.
    this.entry =
        new Entry(code, second == Act.ENTER_ATTENDANCE ? CONFLICT : FORBIDDEN, titleZh, titleEn);
  }

  /** What is done first. */
  public Act first() {
    return first;
  }

  /** What the same person may not do after it. */
  public Act second() {
    return second;
  }

  public Scope scope() {
    return scope;
  }

  /**
   * Whether a person may not do the second act.
   *
   * @param first subjects of the tokens of all who did the first act in this scope
   * @param second who wants to do the second
   */
  public boolean forbids(Collection<String> first, Person second) {
    return first.contains(second.id());
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
