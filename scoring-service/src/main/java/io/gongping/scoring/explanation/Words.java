package io.gongping.scoring.explanation;

import io.gongping.scoring.scheme.Missing;
import io.gongping.scoring.scheme.ValueTrace.Operation;
import io.gongping.support.web.LocalizedText;
import java.util.Locale;

/** The words of a trace for readers. */
enum Words {
  HOLDS("成立", "holds"),
  FAILS("不成立", "does not hold"),
  UNKNOWN("未定", "unknown"),
  NOT_SHOWN("不公布", "withheld"),
  SCHEME("考核办法", "Scheme"),
  UNIT_KIND("单位类别", "Kind of unit"),
  PROPOSAL("建议", "Proposal"),
  RULES("规则(按优先次序)", "Rules, in order of precedence"),
  OTHERWISE("其他情形", "Otherwise"),
  BAR("不得评为%s", "Bar from %s"),
  VETO("否决", "Veto"),
  HOLD("暂缓", "Hold"),
  ALL("全部成立", "all of"),
  ANY("之一成立", "one of"),
  AT_LEAST("至少成立%d项", "at least %d of"),
  NOT("不成立的是", "not"),
  FINDING("认定", "finding"),
  ASKED("要求", "asked"),
  NOT_MADE("尚未认定", "not made yet"),
  EVERY_PRINCIPAL("每名正职", "every principal"),
  NO_PRINCIPAL("没有参加测评的正职", "no rated principal"),
  SHARE_OF("“%s”中%s的得票率", "share of %2$s on \"%1$s\""),
  CATEGORY("%s:%d票 / %d,权重%s,计入权重%s", "%s: %d of %d, weight %s, applied %s"),
  POOLED_CATEGORY("%s:%d票 / %d", "%s: %d of %d"),
  NOT_COUNTED("%s:没有有效意见,不计入", "%s: no opinion, left out"),
  WITHHELD("分列不公布:有测评主体少于%d人", "breakdown withheld: fewer than %d in a category"),
  TOTAL("合计:%d票 / %d", "together: %d of %d"),
  RECOMMENDATION("民主推荐得票率", "share of the recommendation"),
  RECOMMENDED("%s:%d票 / %d张有效推荐票", "%s: named on %d of %d ballots that count"),
  RECOMMENDATION_WITHHELD(
      "%s:推荐他人的选票少于%d张,不公布", "%s: withheld, fewer than %d ballots name anybody"),
  WEIGHTED("加权得票率 = Σ 权重 × 票数 / 基数", "weighted share = sum of weight × votes / base"),
  POOLED("合并得票率 = 票数 / 基数", "pooled share = votes / base"),
  UNDETERMINED("未定", "undetermined"),
  CONFLICT("冲突,由人决定", "conflict: people decide"),
  HELD("按现行有关文件执行", "held: the documents in force decide"),
  NOT_GRADED("只计分,不定档次", "scores only, no grade"),
  MISSING_FINDING("缺少认定", "missing finding"),
  MISSING_FIGURE("缺少数据", "missing figure"),
  MISSING_INDICATOR("缺少指标完成情况", "missing indicator"),
  MISSING_TARGET("缺少目标书", "missing target book"),
  MISSING_ADJUSTMENT("缺少加减分", "missing adjustment"),
  MISSING_PRIOR("缺少往年结果", "missing earlier result"),
  UNVERIFIED_FINDING("认定待核实", "finding awaits verification"),
  UNVERIFIED_FIGURE("数据待核实", "figure awaits verification"),
  UNVERIFIED_INDICATOR("指标完成情况待核实", "indicator awaits verification"),
  UNVERIFIED_TARGET("目标书待核实", "target book awaits verification"),
  UNVERIFIED_ADJUSTMENT("加减分待核实", "adjustment awaits verification"),
  NOT_ENTERED("尚未录入", "not entered yet"),
  AWAITS_VERIFICATION("待核实", "awaits verification"),
  WITHIN("在%s至%s之间", "from %s to %s"),
  NOT_BELOW("不低于%s", "not below %s"),
  NOT_ABOVE("不高于%s", "not above %s"),
  SCORES("得分", "Scores"),
  FLAGS("提示", "Flags"),
  MEAN_POINTS("“%s”的平均分", "mean points on \"%s\""),
  MEAN_COEFFICIENT("“%s”的加权系数均值", "mean coefficient on \"%s\""),
  COEFFICIENTS("系数:", "coefficients: "),
  MARKS("%s:%s = %s / %d", "%s: %s = %s of %d"),
  DROPPED(",去掉最高、最低各%d个", ", highest and lowest %d dropped"),
  APPLIED(",权重%s,计入权重%s", ", weight %s, applied %s"),
  MARKS_TOTAL("合计:%s / %d", "together: %s of %d"),
  TRIMMED(
      "评分人数超过%d人的测评主体,去掉最高、最低各%d个",
      "in categories with more than %d marks the highest and lowest %d are dropped"),
  ADJUSTMENTS("加减分", "bonus and deductions"),
  TEAM_SCORE("本单位班子%s", "%s of the unit's team"),
  YEARS_AGO("%1$d年前的%2$s", "%2$s %1$d year(s) ago"),
  OF_YEAR("%s年记录", "recorded for %s"),
  STOOD_IN("没有记录,按办法规定的数计", "nothing recorded, the scheme's number stands in"),
  SUM("合计", "sum"),
  WEIGHTED_SUM("加权合计", "weighted sum"),
  PRODUCT("乘积", "product"),
  MEAN("平均", "mean"),
  DIFFERENCE("差", "difference"),
  QUOTIENT("商", "quotient"),
  CLAMPED("限定范围", "within bounds"),
  BOUNDS("最低%s,最高%s", "not below %s, not above %s"),
  ENTERED_FOR("%s %s:%s", "%s %s: %s"),
  INDICATOR("%s(%s分):%s", "%s (weight %s): %s"),
  GIVEN_POINTS("评定%s分", "%s points given"),
  COMPLETION("完成 %s / 目标 %s,权重%s:%s分", "achieved %s of %s, weight %s: %s points"),
  SPENT("实际 %s / 限额 %s,权重%s:%s分", "actual %s, limit %s, weight %s: %s points"),
  BANDS("分档:", "bands: "),
  AT_MOST("最多计%s分", "at most %s points count"),
  RANK_TOP("“%s”在组内排名:%s;要求前%d名", "rank by \"%s\" in the group: %s; asked: the first %d"),
  RANK_BOTTOM("“%s”在组内倒数排名:%s;要求后%d名", "rank from the bottom by \"%s\": %s; asked: the last %d"),
  RANK("第%d名(共%d)", "%d of %d"),
  RANK_OPEN("第%d至%d名(共%d)", "%d to %d of %d"),
  FIRST_AS_WELL("无人排在其前,不算靠后", "nobody stands above, so not at the bottom"),
  RANK_UNKNOWN("未定", "not known"),
  PRIOR_GRADE("%d年前的档次:%s;要求%s", "grade %d year(s) ago: %s; asked: %s"),
  NO_PRIOR_GRADE("没有记录", "nothing recorded"),
  REASON("原因", "reason"),
  BEFORE_VETO("否决前", "before the veto"),
  BASE_OPINIONS("基数:对该项目表示意见的有效票", "Base: valid ballots with an opinion on the item"),
  BASE_BALLOTS("基数:全部有效票", "Base: all valid ballots"),
  BASE_RETURNED("基数:收回的全部票", "Base: all ballots returned"),
  BASE_ISSUED("基数:发出的全部票", "Base: all ballots issued"),
  EMPTY_RENORMALISE(
      "没有意见的测评主体不计入,其余权重按比例放大",
      "A category without opinions is left out, the other weights scaled up"),
  EMPTY_ZERO("没有意见的测评主体按零计入", "A category without opinions counts as zero"),
  EMPTY_BLOCK("有测评主体没有意见时得票率未定", "A category without opinions leaves the share unknown");

  private final String zh;
  private final String en;

  Words(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String in(Locale locale) {
    return new LocalizedText(zh, en).in(locale);
  }

  @SuppressWarnings("AnnotateFormatMethod") // The patterns are the constants above.
  String in(Locale locale, Object... values) {
    return String.format(locale, in(locale), values);
  }

  static Words missing(Missing missing) {
    boolean waits = missing.awaitsVerification();
    return switch (missing.kind()) {
      case FINDING -> waits ? UNVERIFIED_FINDING : MISSING_FINDING;
      case FIGURE -> waits ? UNVERIFIED_FIGURE : MISSING_FIGURE;
      case INDICATOR -> waits ? UNVERIFIED_INDICATOR : MISSING_INDICATOR;
      case TARGET -> waits ? UNVERIFIED_TARGET : MISSING_TARGET;
      case ADJUSTMENT -> waits ? UNVERIFIED_ADJUSTMENT : MISSING_ADJUSTMENT;
      case PRIOR -> MISSING_PRIOR;
    };
  }

  static Words of(Operation operation) {
    return switch (operation) {
      case SUM -> SUM;
      case WEIGHTED_SUM -> WEIGHTED_SUM;
      case PRODUCT -> PRODUCT;
      case MEAN -> MEAN;
      case DIFFERENCE -> DIFFERENCE;
      case QUOTIENT -> QUOTIENT;
    };
  }
}
