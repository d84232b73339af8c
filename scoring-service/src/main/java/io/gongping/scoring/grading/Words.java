package io.gongping.scoring.grading;

import io.gongping.support.web.LocalizedText;
import java.util.Locale;

/** The words of a trace for readers. */
enum Words {
  HOLDS("成立", "holds"),
  FAILS("不成立", "does not hold"),
  UNKNOWN("未定", "unknown"),
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
  WEIGHTED("加权得票率 = Σ 权重 × 票数 / 基数", "weighted share = sum of weight × votes / base"),
  POOLED("合并得票率 = 票数 / 基数", "pooled share = votes / base"),
  UNDETERMINED("未定", "undetermined"),
  CONFLICT("冲突,由人决定", "conflict: people decide"),
  HELD("按现行有关文件执行", "held: the documents in force decide"),
  NOT_GRADED("只计分,不定档次", "scores only, no grade"),
  MISSING("缺少认定", "missing finding"),
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
}
