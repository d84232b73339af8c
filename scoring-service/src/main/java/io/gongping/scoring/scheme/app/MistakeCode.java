package io.gongping.scoring.scheme.app;

import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.scheme.SchemeMistake;
import io.gongping.support.problem.ProblemCode;
import io.gongping.support.problem.ProblemError;
import io.gongping.support.problem.ProblemException;
import java.util.List;
import java.util.Map;

/** Tells the author of a scheme what kind of mistake it is. */
record MistakeCode(SchemeMistake.Kind kind) implements ProblemCode {

  private static final int BAD_REQUEST = 400;

  /**
   * {@code scheme-invalid} with all mistakes.
   *
   * @param at JSON Pointer to the scheme in the request
   */
  static ProblemException refusal(String at, List<SchemeMistake> mistakes) {
    return ScoringProblem.SCHEME_INVALID
        .problem()
        .withErrors(mistakes.stream().map(mistake -> error(at, mistake)).toList());
  }

  private static ProblemError error(String at, SchemeMistake mistake) {
    return new ProblemError(
        at + mistake.pointer(),
        new MistakeCode(mistake.kind()),
        Map.of("detail", mistake.detail()));
  }

  @Override
  public Entry entry() {
    return switch (kind) {
      case MALFORMED -> entry("格式不正确", "Malformed");
      case DUPLICATE -> entry("重复", "Duplicate");
      case UNKNOWN_REFERENCE -> entry("引用不存在", "A reference leads nowhere");
      case OUT_OF_RANGE -> entry("超出范围", "Out of range");
      case WEIGHTS -> entry("权重之和不符", "Weights do not sum");
      case CYCLE -> entry("循环引用", "A circle of references");
      case UNREACHABLE -> entry("永远不会生效", "Never takes effect");
      case MISPLACED -> entry("位置不当", "Not allowed here");
      case RESERVED -> entry("编号已保留", "Reserved");
      case TOO_LARGE -> entry("超出规模上限", "Too large");
    };
  }

  private Entry entry(String titleZh, String titleEn) {
    return new Entry(kind.code(), BAD_REQUEST, titleZh, titleEn);
  }
}
