package io.gongping.scoring.input;

import io.gongping.scoring.input.Content.AdjustmentLevel;
import io.gongping.scoring.input.Content.LogCategory;
import io.gongping.scoring.input.Content.Result;
import io.gongping.scoring.input.Content.TargetCategory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Statements of every kind, with everything that may be in them. */
public final class AnyStatement {

  private static final int MOST_PLACES = 6;
  private static final BigInteger MOST_UNSCALED = BigInteger.TEN.pow(15).subtract(BigInteger.ONE);

  private AnyStatement() {}

  public static Arbitrary<Statement> any() {
    return Combinators.combine(text(12), content(), evidence()).as(Statement::new);
  }

  private static Arbitrary<Evidence> evidence() {
    return Combinators.combine(text(40), text(20).injectNull(0.5), text(60).injectNull(0.5))
        .as(Evidence::new);
  }

  private static Arbitrary<Content> content() {
    return Arbitraries.oneOf(
        Combinators.combine(text(10), number()).as(Content.Figure::new),
        Combinators.combine(text(10), result()).as(Content.Indicator::new),
        Combinators.combine(
                text(10), text(20), Arbitraries.of(TargetCategory.class), number(), result())
            .as(Content.Target::new),
        Combinators.combine(
                text(10),
                text(20),
                optionalNumber(),
                optionalNumber(),
                Arbitraries.of(AdjustmentLevel.class).injectNull(0.3))
            .as(Content.Adjustment::new),
        Combinators.combine(Arbitraries.of(LogCategory.class), text(20), date(), text(200))
            .as(Content.Log::new));
  }

  private static Arbitrary<Result> result() {
    return Combinators.combine(optionalNumber(), optionalNumber(), optionalNumber())
        .as(Result::new);
  }

  private static Arbitrary<@Nullable BigDecimal> optionalNumber() {
    return number().injectNull(0.3);
  }

  /** As they are kept: at most nine digits and six places, no trailing zeros. */
  private static Arbitrary<BigDecimal> number() {
    return Arbitraries.bigIntegers()
        .between(MOST_UNSCALED.negate(), MOST_UNSCALED)
        .map(unscaled -> new BigDecimal(unscaled, MOST_PLACES).stripTrailingZeros())
        .map(number -> number.scale() < 0 ? number.setScale(0) : number);
  }

  private static Arbitrary<LocalDate> date() {
    return Arbitraries.integers()
        .between(0, 80_000)
        .map(days -> LocalDate.of(1900, 3, 1).plusDays(days));
  }

  /** Texts as they are kept: no blanks around, nothing that XML can't hold. */
  private static Arbitrary<String> text(int longest) {
    return Arbitraries.strings()
        .withChars("考核指标〔〕№ \t\n<>&\"'=+-@_x000A_]]>é𠮷")
        .withCharRange('A', 'z')
        .withCharRange('0', '9')
        .ofMinLength(1)
        .ofMaxLength(longest)
        .map(String::strip)
        .filter(text -> !text.isBlank() && text.codePoints().noneMatch(AnyStatement::isHalf));
  }

  private static boolean isHalf(int character) {
    return Character.getType(character) == Character.SURROGATE;
  }
}
