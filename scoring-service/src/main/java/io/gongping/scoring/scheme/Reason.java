package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;

/** Why something can't be known, other than something {@link Missing}. */
public enum Reason implements Lack {
  NO_OPINIONS("no-opinions", "没有有效意见", "nobody gave an opinion"),
  NO_PRINCIPAL("no-principal", "本单位没有参加测评的正职", "the unit has no rated principal"),
  NO_WEIGHT("no-weight", "有意见的测评主体权重之和为零", "the categories with opinions have no weight"),
  EMPTY_CATEGORY("empty-category", "有测评主体没有有效意见", "a rater category gave no opinion"),
  ITEM_MISSING("item-missing", "测评表没有该项目", "the form has no such item"),
  CATEGORY_MISSING(
      "category-missing",
      "办法所列测评主体未对该对象测评",
      "a rater category that the scheme names does not rate"),
  NOT_A_CANDIDATE(
      "not-a-candidate",
      "该对象不是民主推荐的候选人,无推荐得票率",
      "the subject is not a candidate of the recommendation"),
  SEVERAL_RECOMMENDATIONS(
      "several-recommendations",
      "该对象多次列为民主推荐候选人,无法确定以哪一次为准",
      "the subject is a candidate more than once, and nothing says which counts"),
  COUNTS_DIFFER("counts-differ", "发出、收回票数少于有效票数", "fewer ballots issued or returned than counted"),
  SCALE_DIFFERS("scale-differs", "选票的等次与办法不符", "the marks are not those that the scheme knows"),
  NO_TEAM("no-team", "本单位班子未参加考核", "the team of the unit is not assessed"),
  DIVISION_BY_ZERO("division-by-zero", "除数为零", "a number would be divided by zero"),
  TARGET_WEIGHTS(
      "target-weights",
      "目标书各项权重之和与指标权重不符",
      "the weights of a target book don't sum to the weight of the indicator"),
  INPUT_OUT_OF_RANGE(
      "input-out-of-range", "录入的数值超出办法规定的范围", "an entered number is outside its range"),
  RANK_OPEN("rank-open", "同组排名尚未确定", "the rank in the group is not settled yet"),
  WITHHELD("withheld", "有测评主体人数过少,不公布", "withheld: a rater category is too small"),
  SCHEME_UNKNOWN("scheme-unknown", "本系统没有该考核办法", "this scheme is not known here"),
  SCHEME_DIFFERS(
      "scheme-differs", "考核办法与公告时确定的内容不一致", "the scheme is not the document that the notice fixed"),
  SCHEME_UNCONFIRMED(
      "scheme-unconfirmed",
      "公告时考核办法未经他人确认",
      "nobody had confirmed the scheme when notice was given"),
  KIND_NOT_GRADED("kind-not-graded", "考核办法不适用于该类对象", "the scheme does not grade this kind");

  private final String code;
  private final String zh;
  private final String en;

  Reason(String code, String zh, String en) {
    this.code = code;
    this.zh = zh;
    this.en = en;
  }

  /** The stable wire code. */
  public String code() {
    return code;
  }

  public LocalizedText label() {
    return new LocalizedText(zh, en);
  }
}
