package io.gongping.scoring.problem;

import io.gongping.support.problem.ProblemCode;

/** The problems that only the scoring service has. */
public enum ScoringProblem implements ProblemCode {
  RESULTS_SEALED(
      "results-sealed", 409, "测评尚未结束,结果封存", "Results are sealed until the assessment is closed"),
  NOT_RECONCILED(
      "not-reconciled", 409, "计票核对未通过,不能出具结果", "The counts don't agree: there are no results"),
  FINDING_UNKNOWN(
      "finding-unknown", 422, "考核办法没有该认定项", "The scheme has no such finding for this subject"),
  LEVEL_UNKNOWN("level-unknown", 422, "该认定项没有此档次", "The finding has no such level"),
  FINDING_FROZEN(
      "finding-frozen",
      409,
      "结果已经审定,认定不能再修改",
      "The subject has been decided: its findings are frozen"),
  OWN_ENTRY(
      "own-entry", 403, "本人录入的内容须由他人核实", "What you entered has to be verified by somebody else"),
  ALREADY_VERIFIED("already-verified", 409, "该版本已经核实", "This version has been verified already"),
  REJECTION_REASON_MISSING(
      "rejection-reason-missing", 422, "退回须说明理由", "A rejection needs a reason"),
  VERIFICATION_REFUSED(
      "verification-refused", 409, "部分内容不能核实,全部未处理", "Some of these can't be verified; none was"),
  GRADE_UNKNOWN("grade-unknown", 422, "没有此考核档次", "There is no such grade for this subject"),
  SCHEME_UNKNOWN("scheme-unknown", 409, "本系统没有该考核办法", "This scheme is not known here"),
  OPINION_MISSING(
      "opinion-missing", 409, "考核机关尚未提出意见", "The assessing body has not given its opinion yet"),
  REASON_MISSING(
      "reason-missing",
      422,
      "审定档次与建议档次不一致,须说明理由",
      "A decision that departs from the proposal needs a reason"),
  ALREADY_DECIDED("already-decided", 409, "结果已经审定", "The subject has been decided already"),
  DATE_IN_FUTURE("date-in-future", 422, "日期不能晚于今天", "The date lies in the future"),
  SCHEME_INVALID("scheme-invalid", 400, "考核办法文件不可用", "The scheme document can't be used"),
  SCHEME_EXISTS(
      "scheme-exists",
      409,
      "该考核办法的这一版本已经存在,版本一经保存不再改变",
      "There is a scheme of this id and version; a version never changes"),
  WRITE_IN_UNKNOWN("write-in-unknown", 422, "没有人另选此姓名", "Nobody wrote this name in"),
  CANDIDATE_UNKNOWN("candidate-unknown", 422, "没有此推荐人选", "There is no such candidate"),
  MERGE_TARGET(
      "merge-target",
      422,
      "只能并入一名人选或一个姓名",
      "A name stands for one candidate, or for one name that can be a name"),
  MERGE_CIRCULAR("merge-circular", 422, "姓名合并成环", "The names would stand for each other"),
  MERGE_EXCEEDS_BALLOTS(
      "merge-exceeds-ballots",
      422,
      "合并后得票数超过有效票数,说明有人在同一张票上重复推荐同一人",
      "Together they have more votes than there are ballots: some name the same person twice"),
  ALREADY_RESOLVED("already-resolved", 409, "该消息已经处理", "The dead letter has been resolved already");

  private final Entry entry;

  ScoringProblem(String code, int status, String titleZh, String titleEn) {
    this.entry = new Entry(code, status, titleZh, titleEn);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
