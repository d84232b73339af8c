package io.gongping.ballot;

import io.gongping.support.problem.ProblemCode;

/** Every refusal of the ballot service that is not common to all services. */
public enum BallotProblem implements ProblemCode {
  DEFINITION_INVALID("definition-invalid", 422, "测评方案有误", "The definition has mistakes"),
  MEMBER_MISSING("member-missing", 422, "缺少此项", "This member is missing"),
  MEMBER_UNKNOWN("member-unknown", 422, "没有此项", "There is no such member"),
  VALUE_MALFORMED("value-malformed", 422, "取值格式不正确", "The value does not have the right form"),
  VALUE_OUT_OF_RANGE("value-out-of-range", 422, "取值超出范围", "The value is out of range"),
  LIST_SIZE("list-size", 422, "列表条目数量不符合要求", "The list has too few or too many entries"),
  KEY_DUPLICATE("key-duplicate", 422, "编码重复", "The key is used twice"),
  PAPER_DUPLICATE(
      "paper-duplicate",
      422,
      "同一会议的同一测评主体已有测评表",
      "This meeting already has a paper for this category"),
  UNIT_UNKNOWN("unit-unknown", 422, "没有此单位", "There is no such unit"),
  SCALE_UNKNOWN("scale-unknown", 422, "没有此评价等次表", "There is no such scale"),
  FORM_UNKNOWN("form-unknown", 422, "没有此测评表式", "There is no such form"),
  RECOMMENDATION_UNKNOWN(
      "recommendation-unknown", 422, "没有此推荐事项", "There is no such recommendation"),
  MEETING_UNKNOWN("meeting-unknown", 422, "没有此会议", "There is no such meeting"),
  CATEGORY_UNKNOWN("category-unknown", 422, "没有此测评主体类别", "There is no such rater category"),
  WEIGHTS_SUM("weights-sum", 422, "各类别权重之和不等于 1", "The weights do not sum to 1"),
  LEADER_NOT_ALLOWED(
      "leader-not-allowed",
      422,
      "垂直管理单位只考核领导班子",
      "A vertically managed unit is assessed as a team only"),
  POST_MISMATCH(
      "post-mismatch",
      422,
      "领导干部须注明正职或副职,领导班子不得注明",
      "A leader needs a post, a team must not have one"),
  FORM_MIXED("form-mixed", 422, "同一表式不能同时用于班子和个人", "One form cannot serve both teams and leaders"),
  SCALE_MISMATCH(
      "scale-mismatch",
      422,
      "此项目的评价等次与考核办法所用的不一致",
      "The scale of this item is not the one that the scheme reads"),
  OVERALL_MISSING("overall-missing", 422, "测评表没有总体评价项", "The form has no overall item"),
  NOT_READY("not-ready", 422, "测评尚不具备公告条件", "The assessment is not ready for its notice"),
  SCHEME_NOT_KNOWN(
      "scheme-not-known",
      409,
      "没有此版本的考核办法,或该版本尚未经他人确认;刚刚确认的请稍候再试",
      "There is no such version of a scheme, or nobody has confirmed it; after a confirmation, try"
          + " again in a moment"),
  SCHEME_OF_ANOTHER_REGION(
      "scheme-of-another-region", 422, "此考核办法不适用于本地区", "The scheme is for another region"),
  SCHEME_KIND_MISSING(
      "scheme-kind-missing",
      422,
      "考核办法不适用于该类对象",
      "The scheme has no rules for this kind of subject"),
  SCHEME_ITEM_MISSING(
      "scheme-item-missing", 422, "测评表缺少考核办法所用的项目", "The form lacks an item that the scheme reads"),
  SCHEME_CATEGORY_MISSING(
      "scheme-category-missing",
      422,
      "缺少考核办法所列的测评主体类别",
      "A rater category that the scheme names is missing"),
  SCHEME_CATEGORY_UNUSED(
      "scheme-category-unused",
      422,
      "考核办法所列的测评主体没有测评该对象",
      "A rater category that the scheme names does not rate this subject"),
  SCHEME_RECOMMENDATION_MISSING(
      "scheme-recommendation-missing",
      422,
      "考核办法要用民主推荐得票率,但没有选票列有民主推荐",
      "The scheme reads the share of a recommendation, but no paper carries one"),
  CANDIDATE_MISSING(
      "candidate-missing",
      422,
      "该对象不是任何民主推荐的候选人,没有推荐得票率",
      "This subject is not a candidate of any recommendation and will have no share of it"),
  CANDIDATE_TWICE(
      "candidate-twice",
      422,
      "该对象多次列为民主推荐候选人,无法确定以哪一次为准",
      "This subject is a candidate more than once, and nothing says which share counts"),
  TEAM_MISSING(
      "team-missing",
      422,
      "考核办法要用班子的得分,但该单位班子不在考核对象中",
      "The scheme reads the team's score, but the team of this unit is not a subject"),
  SUBJECT_TWICE(
      "subject-twice", 422, "同一人(班子)不能两次作为考核对象", "The same person or team is a subject twice"),
  SUBJECT_UNRATED("subject-unrated", 422, "没有测评表列有该对象", "No paper has this subject on it"),
  NO_PRINCIPAL(
      "no-principal",
      422,
      "该单位没有正职参加测评,班子不能定为最高等次",
      "No principal of the unit is rated, so that the team cannot get the best grade"),
  GROUP_MISSING(
      "group-missing",
      422,
      "考核办法分组比较,但该对象没有分组",
      "The scheme compares by group, but this subject has none"),
  CATEGORY_WITHOUT_PAPER(
      "category-without-paper", 422, "没有测评表属于该类测评主体", "No paper is for this rater category"),
  CATEGORY_OF_ONE(
      "category-of-one",
      422,
      "该类测评主体对部分对象只有一人应到,结果将不予显示",
      "Of this category only one may rate some subjects: results will be withheld"),
  CATEGORY_SMALL(
      "category-small",
      422,
      "该类测评主体对部分对象应到不足五人,得分和得票率将不予显示",
      "Of this category fewer than five may rate some subjects: scores and shares will be withheld"),
  QUOTA_OF_NONE(
      "quota-of-none",
      422,
      "按限额比例折算,部分单位无人可评为该选项",
      "By this quota nobody of some units may be given the option"),
  OPTION_NEVER_VALID(
      "option-never-valid",
      422,
      "按该有效性规则,部分测评表上一次也不能选该选项",
      "By this rule the option may not be given even once on some papers"),
  FORM_CANNOT_BE_FILLED(
      "form-cannot-be-filled",
      422,
      "各选项均受限制且不设弃权,部分测评表无法填写",
      "Every option is limited and there is no abstention: some papers cannot be filled in"),
  DATES_REVERSED("dates-reversed", 422, "结束日期早于开始日期", "The end lies before the beginning"),

  WRONG_STATE("wrong-state", 409, "测评当前状态不允许此操作", "The assessment's state does not allow this"),
  NOTICE_WAS_GIVEN(
      "notice-was-given",
      409,
      "曾经发布公告的测评不能删除",
      "An assessment that was announced is kept, even if the notice was withdrawn"),
  NOTICE_IN_FUTURE("notice-in-future", 422, "公告日期不能晚于今天", "The notice lies in the future"),
  NOTICE_TOO_SHORT(
      "notice-too-short",
      422,
      "公告须至少提前三天",
      "The notice must be given at least three days before the opening"),
  OPENING_TOO_EARLY("opening-too-early", 409, "尚未到开始日期", "The opening date has not come"),
  OPENING_TOO_LATE("opening-too-late", 409, "已过截止日期,不能开启", "The last day of voting has passed"),
  ATTENDANCE_MISSING(
      "attendance-missing",
      409,
      "部分测评表未登记到会和发票人数",
      "The attendance of some papers has not been entered"),
  ATTENDANCE_NOT_ENTERED(
      "attendance-not-entered",
      409,
      "该测评表尚未登记到会和发票人数",
      "The attendance of this paper has not been entered yet"),
  ATTENDANCE_DIFFERS(
      "attendance-differs",
      409,
      "与已登记的人数不一致,请核对",
      "The numbers differ from those entered; count again"),
  ATTENDANCE_IMPOSSIBLE(
      "attendance-impossible",
      422,
      "应到、实到、发票人数不符",
      "Entitled, present, issued and slips made do not fit"),

  PAPER_UNKNOWN("paper-unknown", 404, "没有此测评表", "There is no such paper"),
  TOO_MANY_SLIPS(
      "too-many-slips", 409, "测评票数量超过应到人数", "There would be more slips than raters entitled"),
  SLIPS_MADE_BEFORE(
      "slips-made-before",
      409,
      "此请求已生成过测评票;编码只显示一次,如未收到请用 replace=true 重新生成",
      "This request made slips before; their codes were shown once: make new ones with replace=true"),
  SLIPS_IN_USE("slips-in-use", 409, "已有测评票被使用,不能更换", "A slip of this paper has been used already"),

  SLIP_MALFORMED(
      "slip-malformed", 400, "测评票编码有误,请核对", "The code of the slip is mistyped; check it"),
  SLIP_UNKNOWN("slip-unknown", 404, "没有此测评票", "There is no such slip"),
  SLIP_FOREIGN("slip-foreign", 409, "此测评票不适用于该测评表", "The slip belongs to another paper"),
  SLIP_SPENT(
      "slip-spent", 409, "此测评票已用于另一份内容不同的测评", "The slip was used for a ballot with other content"),
  ASSESSMENT_CLOSED("assessment-closed", 409, "测评已结束", "The assessment is closed"),
  CLOSING_DAY_PASSED(
      "closing-day-passed", 409, "投票截止日期已过", "The last day of casting ballots has passed"),

  MARKS_INVALID("marks-invalid", 422, "测评内容有误", "The marks have mistakes"),
  SUBJECT_UNKNOWN("subject-unknown", 422, "此测评对象不在表上", "The subject is not on this paper"),
  SUBJECT_MISSING("subject-missing", 422, "缺少对此对象的评价", "This subject has no marks"),
  ITEM_UNKNOWN("item-unknown", 422, "没有此评价项目", "There is no such item"),
  ITEM_MISSING("item-missing", 422, "此项目未评价", "This item has no mark"),
  OPTION_UNKNOWN("option-unknown", 422, "没有此评价等次", "There is no such option"),
  NO_OPINION_NOT_ALLOWED(
      "no-opinion-not-allowed", 422, "此项目不允许弃权", "This item allows no abstention"),
  POINTS_OUT_OF_RANGE(
      "points-out-of-range", 422, "分数须为规定范围内的整数", "Points are whole numbers up to the maximum"),
  QUOTA_EXCEEDED(
      "quota-exceeded", 422, "该等次超过本单位的比例限制", "The option is given to too many of this unit"),
  OPTION_TOO_OFTEN("option-too-often", 422, "该等次超过规定比例", "The option is given too often"),
  MARKS_ALL_EQUAL("marks-all-equal", 422, "不得全部评为同一等次", "The marks may not all be equal"),
  MARKS_ALL_TOP("marks-all-top", 422, "不得全部评为最高等次", "The marks may not all be the best"),

  CANDIDATE_UNKNOWN("candidate-unknown", 422, "没有此推荐人选", "There is no such candidate"),
  CHOSEN_TWICE("chosen-twice", 422, "重复推荐同一人", "The same person is named twice"),
  TOO_MANY_CHOSEN("too-many-chosen", 422, "推荐人数超过规定", "Too many people are named"),
  WRITE_IN_NOT_ALLOWED("write-in-not-allowed", 422, "此事项不允许另选他人", "Nobody may be written in here"),
  WRITE_IN_IS_CANDIDATE(
      "write-in-is-candidate",
      422,
      "该姓名已在推荐人选中,请直接选择",
      "This is a candidate; choose the candidate"),

  EXAMPLE_MISSING("example-missing", 422, "此项评价须举出事例", "This mark needs an example"),
  EXAMPLE_NOT_ASKED("example-not-asked", 422, "此项评价不需要事例", "No example is asked for here"),
  TEXT_MALFORMED(
      "text-malformed", 422, "文字含有不允许的字符", "The text holds characters that are not allowed");

  private final Entry entry;

  BallotProblem(String code, int status, String titleZh, String titleEn) {
    this.entry = new Entry(code, status, titleZh, titleEn);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
