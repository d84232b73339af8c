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
  ALREADY_VERIFIED("already-verified", 409, "该版本已经核实", "This version has been verified already"),
  REJECTION_REASON_MISSING(
      "rejection-reason-missing", 422, "退回须说明理由", "A rejection needs a reason"),
  VERIFICATION_REFUSED(
      "verification-refused", 409, "部分内容不能核实,全部未处理", "Some of these can't be verified; none was"),
  INPUT_INVALID("input-invalid", 422, "录入内容有误", "The entry has mistakes"),
  INPUT_EXISTS(
      "input-exists",
      409,
      "该对象的这一项已经录入,请修改原条目",
      "This item of the subject has an entry already: correct that one"),
  INPUT_WITHDRAWN("input-withdrawn", 409, "该条目已经撤回", "The entry has been withdrawn already"),
  FIELD_MISSING("field-missing", 422, "缺少必填项", "Something is missing here"),
  FIELD_NOT_EXPECTED(
      "field-not-expected", 422, "此类条目不填该项", "An entry of this kind does not have this"),
  FIELD_TOO_LONG("field-too-long", 422, "文字过长", "The text is too long"),
  FIELD_FIXED("field-fixed", 422, "已有条目不能改换对象或项目", "An entry stays with its subject and its item"),
  CHARACTER_NOT_ALLOWED("character-not-allowed", 422, "含有不允许的字符", "A character is not allowed"),
  NUMBER_MALFORMED(
      "number-malformed",
      422,
      "须为数字,整数至多 9 位,小数至多 6 位",
      "This must be a number of at most 9 digits with at most 6 places"),
  NUMBER_OUT_OF_RANGE("number-out-of-range", 422, "数字超出范围", "The number is out of range"),
  DATE_MALFORMED(
      "date-malformed", 422, "日期须写作 2026-11-21", "This must be a date such as 2026-11-21"),
  VALUE_UNKNOWN("value-unknown", 422, "没有此取值", "There is no such value"),
  SUBJECT_UNKNOWN("subject-unknown", 422, "没有此考核对象", "There is no such subject"),
  INPUT_KEY_UNKNOWN(
      "input-key-unknown", 422, "考核办法没有该项", "The scheme asks nothing of this kind by this key"),
  INPUT_OF_TEAM(
      "input-of-team", 422, "该项由本单位班子统一录入", "This is entered once, for the team of the unit"),
  WORKBOOK_UNREADABLE(
      "workbook-unreadable",
      400,
      "文件不是可读取的 xlsx 工作簿",
      "The file is not an xlsx workbook that can be read"),
  WORKBOOK_TOO_LARGE("workbook-too-large", 413, "工作簿过大", "The workbook is too large"),
  IMPORT_RUNNING(
      "import-running",
      503,
      "正在导入另一个工作簿,请稍后重试",
      "Another workbook is being imported; try again a little later"),
  EVALUATIONS_BUSY(
      "evaluations-busy",
      503,
      "正在计算的测评较多,请稍后重试",
      "Other assessments are being evaluated; try again a little later"),
  WORKBOOK_INVALID(
      "workbook-invalid", 422, "工作簿有误,全部未导入", "The workbook has mistakes; nothing of it was taken"),
  SHEET_UNKNOWN("sheet-unknown", 422, "没有此工作表", "There is no such sheet"),
  COLUMN_UNKNOWN(
      "column-unknown", 422, "该工作表没有此列,或此列重复", "The sheet has no such column, or has it twice"),
  COLUMN_WITHOUT_HEADING(
      "column-without-heading", 422, "此列没有列名", "The column of this cell has no heading"),
  CELL_FORMULA("cell-formula", 422, "单元格不得含公式,请粘贴为数值", "A cell holds a formula: paste its value"),
  CELL_TYPE("cell-type", 422, "单元格须为文字或数字", "A cell must hold a text or a number"),
  ID_MALFORMED("id-malformed", 422, "条目编号有误", "This is not the id of an entry"),
  VERSION_MALFORMED(
      "version-malformed",
      422,
      "编号与版本须同时填写,版本为正整数",
      "Id and version go together, and a version is a whole number from 1"),
  GRADE_UNKNOWN("grade-unknown", 422, "没有此考核档次", "There is no such grade for this subject"),
  GRADE_MISSING("grade-missing", 422, "须填写考核档次", "This subject is graded, so a grade is needed"),
  NOT_GRADED(
      "not-graded", 422, "考核办法对该对象只计分、不评定档次", "The scheme gives this subject scores and no grade"),
  OPINION_EMPTY("opinion-empty", 422, "不评定档次的,须填写意见", "An opinion without a grade needs a text"),
  SCORES_OPEN(
      "scores-open",
      422,
      "部分得分尚未确定,审定须说明理由",
      "Some scores are not known yet; a decision all the same needs a reason"),
  SCHEME_UNKNOWN("scheme-unknown", 409, "本系统没有该考核办法", "This scheme is not known here"),
  SCHEME_DIFFERS(
      "scheme-differs",
      409,
      "考核办法与公告时确定的内容不一致",
      "The scheme is not the document that the notice fixed"),
  SCHEME_UNCONFIRMED(
      "scheme-unconfirmed",
      409,
      "公告时考核办法未经他人确认",
      "Nobody had confirmed the scheme when notice was given"),
  OPINION_MISSING(
      "opinion-missing", 409, "考核机关尚未提出意见", "The assessing body has not given its opinion yet"),
  REASON_MISSING(
      "reason-missing",
      422,
      "审定档次与建议档次不一致,须说明理由",
      "A decision that departs from the proposal needs a reason"),
  ALREADY_DECIDED("already-decided", 409, "结果已经审定", "The subject has been decided already"),
  NO_GRADE_AND_GRADE(
      "no-grade-and-grade",
      422,
      "不能既评定档次又注明不评定档次的原因",
      "There is either a grade or a reason for none"),
  NO_GRADE_OF_TEAM(
      "no-grade-of-team",
      422,
      "领导班子不适用不评定档次的原因",
      "The reasons for no grade are a person's: a team has none of them"),
  BATCH_REFUSED(
      "batch-refused", 422, "部分对象有误,全部未处理", "Some of the subjects have mistakes; nothing was done"),
  SUBJECT_TWICE("subject-twice", 422, "同一对象重复出现", "The subject comes twice"),
  NOT_DECIDED("not-decided", 409, "结果尚未审定", "The subject has not been decided yet"),
  REVISION_STALE(
      "revision-stale",
      409,
      "该审定结果已被更正,请查看最新版本",
      "The decision has been corrected meanwhile: look at the latest revision"),
  CORRECTION_OPEN(
      "correction-open", 409, "已有更正待确认", "Another correction still waits for its second person"),
  CORRECTION_SETTLED(
      "correction-settled",
      409,
      "该更正已经处理",
      "This correction has been confirmed or rejected already"),
  CORRECTION_CHANGES_NOTHING(
      "correction-changes-nothing", 422, "更正内容与现有结果相同", "The correction changes nothing"),
  ALREADY_VOID("already-void", 409, "该结果已经宣布无效", "The result is void already"),
  VOID_AND_GRADE(
      "void-and-grade",
      422,
      "宣布无效的,不再评定档次",
      "A void result has neither a grade nor a reason for none"),
  DATE_IN_FUTURE("date-in-future", 422, "日期不能晚于今天", "The date lies in the future"),
  CONFLICT_BEYOND_REGIONS(
      "conflict-beyond-regions",
      403,
      "冲突涉及辖区以外的记录,须由共同上级处理",
      "A record of the conflict lies outside your regions: somebody above both settles it"),
  CONFLICT_SETTLED("conflict-settled", 409, "该冲突已经处理", "The conflict has been settled"),
  SETTLEMENT_PENDING(
      "settlement-pending",
      409,
      "已有处理意见等待他人确认",
      "A settlement waits for somebody else to confirm it"),
  RECORD_UNKNOWN("record-unknown", 422, "冲突中没有此记录", "The conflict has no such record"),
  SCHEME_INVALID("scheme-invalid", 400, "考核办法文件不可用", "The scheme document can't be used"),
  SCHEME_PRESET(
      "scheme-preset", 409, "随系统提供的考核办法无须确认", "What comes with the product needs no confirmation"),
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
  RECOMMENDATION_WITHHELD(
      "recommendation-withheld",
      409,
      "推荐他人的有效票不足五张,姓名和得票不予显示",
      "Fewer than five ballots name anybody: names and votes are withheld"),
  NO_HIGHER_SHARE(
      "no-higher-share",
      409,
      "考核办法没有规定可经批准提高的比例",
      "The scheme knows no higher share for this kind"),
  ALREADY_APPROVED(
      "already-approved", 409, "该比例已经批准", "The higher share has been approved already"),
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
