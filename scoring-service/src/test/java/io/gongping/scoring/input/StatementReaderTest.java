package io.gongping.scoring.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.input.Content.LogCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {

  private static final Map<Field, String> LOG =
      Map.of(
          Field.SUBJECT, "T1",
          Field.TITLE, "防汛抢险",
          Field.CATEGORY, "EMERGENCY",
          Field.DATE, "2026-07-09",
          Field.TEXT, "转移群众三百人",
          Field.REFERENCE, "工作日志第 7 页");

  @Provide
  Arbitrary<Statement> statements() {
    return AnyStatement.any();
  }

  @Property
  void whatIsSpeltOutIsReadBack(@ForAll("statements") Statement statement) {
    assertThat(StatementReader.read(statement.content().kind(), Fields.of(statement)).statement())
        .isEqualTo(statement);
  }

  @Test
  void blanksAroundATextAndLineEndsOfOtherSystemsAreTidied() {
    var reading = read(InputKind.LOG, Map.of(Field.TITLE, "  防汛 ", Field.TEXT, "一\r\n二\r三 "));

    assertThat(reading.mistakes()).isEmpty();
    assertThat(content(reading))
        .isEqualTo(
            new Content.Log(LogCategory.EMERGENCY, "防汛", LocalDate.of(2026, 7, 9), "一\n二\n三"));
  }

  @Test
  void allMistakesAreFoundAtOnce() {
    var reading =
        StatementReader.read(
            InputKind.LOG,
            Map.of(
                Field.CATEGORY, "STORM",
                Field.DATE, "2026-02-30",
                Field.TITLE, "长".repeat(201),
                Field.VALUE, "1",
                Field.TEXT, "a\u0007b"));

    assertThat(reading.statement()).isNull();
    assertThat(reading.mistakes())
        .extracting(mistake -> mistake.field() + " " + mistake.code().code())
        .containsExactlyInAnyOrder(
            "SUBJECT field-missing",
            "CATEGORY value-unknown",
            "DATE date-malformed",
            "TITLE field-too-long",
            "VALUE field-not-expected",
            "TEXT character-not-allowed",
            "REFERENCE field-missing");
  }

  @Test
  void anUnknownValueComesWithThoseThatThereAre() {
    assertThat(read(InputKind.LOG, Map.of(Field.CATEGORY, "log")).mistakes())
        .singleElement()
        .extracting(Mistake::members)
        .asString()
        .contains("KEY_WORK", "INNOVATION", "PETITION", "PUBLIC_REACTION", "EMERGENCY");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "007, 7",
    "12.50, 12.5",
    "-3.000000, -3",
    "999999999.999999, 999999999.999999",
    "100, 100",
  })
  void numbersAreKeptExactlyAndWithoutTrailingZeros(String written, BigDecimal kept) {
    assertThat(figure(written).statement())
        .isNotNull()
        .extracting(Statement::content)
        .isEqualTo(new Content.Figure("ranking", kept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,5",
        "1e3",
        "NaN",
        "0x10",
        "1.",
        ".5",
        "+1",
        "1 000",
        "1234567890",
        "0.1234567",
        "½",
        "１２",
        "--1",
        "Infinity"
      })
  void whatIsNoPlainNumberIsRefused(String written) {
    assertThat(figure(written).mistakes())
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.field()).isEqualTo(Field.VALUE);
              assertThat(mistake.code().code()).isEqualTo("number-malformed");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "a\u0000", "\uFFFE", "\u0001", "\u0085"})
  void whatNoDatabaseAndNoWorkbookCanHoldIsRefused(String text) {
    assertThat(read(InputKind.LOG, Map.of(Field.TEXT, "x" + text + "y")).mistakes())
        .extracting(mistake -> mistake.code().code())
        .containsExactly("character-not-allowed");
  }

  private static StatementReader.Reading figure(String value) {
    return StatementReader.read(
        InputKind.FIGURE,
        Map.of(
            Field.SUBJECT, "T1",
            Field.KEY, "ranking",
            Field.VALUE, value,
            Field.REFERENCE, "公报"));
  }

  private static StatementReader.Reading read(InputKind kind, Map<Field, String> changes) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    texts.putAll(LOG);
    texts.putAll(changes);
    return StatementReader.read(kind, texts);
  }

  private static Content content(StatementReader.Reading reading) {
    Statement statement = reading.statement();
    assertThat(statement).isNotNull();
    return java.util.Objects.requireNonNull(statement).content();
  }
}
