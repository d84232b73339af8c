package io.gongping.scoring.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an entry says of its subject. Numbers are exact, without trailing zeros. */
public sealed interface Content {

  InputKind kind();

  /** A number that the scheme asks for. */
  record Figure(String key, BigDecimal value) implements Content {

    @Override
    public InputKind kind() {
      return InputKind.FIGURE;
    }
  }

  /** How far an indicator was met. */
  record Indicator(String key, Result result) implements Content {

    @Override
    public InputKind kind() {
      return InputKind.INDICATOR;
    }
  }

  /**
   * A line of the target book.
   *
   * @param key the leaf of the indicator tree that its weight is a part of
   * @param category key work and innovation are kept apart
   * @param weight all lines of a leaf together have the leaf's
   */
  record Target(String key, String title, TargetCategory category, BigDecimal weight, Result result)
      implements Content {

    @Override
    public InputKind kind() {
      return InputKind.TARGET;
    }
  }

  /**
   * A bonus or a deduction, by count where the scheme fixes the points each, else by points.
   *
   * @param level how high the award was given, or the deduction ordered
   */
  record Adjustment(
      String key,
      String title,
      @Nullable BigDecimal count,
      @Nullable BigDecimal points,
      @Nullable AdjustmentLevel level)
      implements Content {

    @Override
    public InputKind kind() {
      return InputKind.ADJUSTMENT;
    }
  }

  /** A line of the process log. */
  record Log(LogCategory category, String title, LocalDate date, String text) implements Content {

    @Override
    public InputKind kind() {
      return InputKind.LOG;
    }
  }

  /**
   * How far something was met: by target and actual, or by points, as the indicator measures it.
   *
   * @param actual absent while the work goes on
   * @param points absent until they are given
   */
  record Result(
      @Nullable BigDecimal target, @Nullable BigDecimal actual, @Nullable BigDecimal points) {}

  /** The parts of a target book. */
  enum TargetCategory {
    /** 重点工作. */
    KEY_WORK,
    /** 创新工作. */
    INNOVATION
  }

  /** What a process log keeps. */
  enum LogCategory {
    /** 重点工作. */
    KEY_WORK,
    /** 创新工作. */
    INNOVATION,
    /** 信访. */
    PETITION,
    /** 社会反映. */
    PUBLIC_REACTION,
    /** 突发事件. */
    EMERGENCY
  }

  /** The level of government that gave an award or ordered a deduction. */
  enum AdjustmentLevel {
    /** 国家级. */
    NATION,
    /** 省级. */
    PROVINCE,
    /** 市级. */
    CITY,
    /** 县级. */
    COUNTY
  }
}
