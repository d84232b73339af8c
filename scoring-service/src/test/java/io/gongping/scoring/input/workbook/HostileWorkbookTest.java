package io.gongping.scoring.input.workbook;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gongping.scoring.input.Field;
import io.gongping.scoring.input.workbook.WorkbookUnreadable.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send by mistake, and what they send on purpose. */
class HostileWorkbookTest {

  private static final String LOG = "过程纪实 log";
  private static final String FIGURES = "数值 figures";

  private static final String LOG_HEADINGS =
      Xlsx.row(
          1,
          "编号 id",
          "版本 version",
          "对象 subject",
          "名称 title",
          "类别 category",
          "日期 date",
          "内容 text",
          "依据 reference");

  private static final String FIGURE_HEADINGS =
      Xlsx.row(1, "编号 id", "版本 version", "对象 subject", "项目 key", "数值 value", "依据 reference");

  private static final String GOOD_ROW =
      Xlsx.row(2, "", "", "T1", "防汛", "EMERGENCY", "2026-07-09", "转移群众", "日志");

  static Stream<byte[]> filesThatAreNoWorkbook() {
    byte[] good = Xlsx.withSheet(LOG, LOG_HEADINGS + GOOD_ROW).bytes();
    return Stream.of(
        new byte[0],
        "id,version\n1,2".getBytes(UTF_8),
        "<html><table><tr><td>1</td></tr></table></html>".getBytes(UTF_8),
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A},
        Arrays.copyOf(good, good.length / 2),
        Arrays.copyOfRange(good, 10, good.length),
        Xlsx.withSheet(LOG, "").without("xl/workbook.xml").bytes(),
        Xlsx.withSheet(LOG, "").without("xl/worksheets/sheet1.xml").bytes(),
        Xlsx.withSheet(LOG, "").without("[Content_Types].xml").without("_rels/.rels").bytes(),
        Xlsx.withSheet(LOG, "<row r=\"1\"><c r=\"A1\"").bytes(),
        Xlsx.withSheet(LOG, "").part("xl/worksheets/sheet1.xml", "<worksheet/>", UTF_16LE).bytes(),
        Xlsx.withSheet(LOG, "")
            .part(
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\" encoding=\"IBM500\"?><worksheet/>".getBytes(UTF_8))
            .bytes());
  }

  @ParameterizedTest
  @MethodSource("filesThatAreNoWorkbook")
  void whatIsNoWorkbookIsNotRead(byte[] file) {
    assertThat(reason(file)).isEqualTo(Reason.NOT_A_WORKBOOK);
  }

  @Test
  void aDocumentTypeOpensNoFileAndNoConnection() {
    byte[] file =
        Xlsx.withSheet(LOG, "")
            .part(
                "xl/worksheets/sheet1.xml",
                """
                <!DOCTYPE worksheet [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <sheetData>%s<row r="2"><c r="C2" t="inlineStr"><is><t>&secret;</t></is></c></row>
                </sheetData></worksheet>
                """
                    .formatted(LOG_HEADINGS))
            .bytes();

    assertThatExceptionOfType(WorkbookUnreadable.class).isThrownBy(() -> WorkbookReader.read(file));
  }

  @Test
  void whatIsNoXmlIsNotEvenUnpacked() {
    byte[] file =
        Xlsx.withSheet(LOG, LOG_HEADINGS + GOOD_ROW)
            .part("xl/media/image1.png", new byte[64 * 1024 * 1024])
            .bytes();

    assertThat(WorkbookReader.read(file).rows()).hasSize(1);
  }

  @Test
  void aFileOfTooManyPartsIsNotUnpacked() {
    Xlsx file = Xlsx.withSheet(LOG, LOG_HEADINGS);
    for (int i = 0; i < 200; i++) {
      file.part("xl/part" + i + ".bin", new byte[0]);
    }

    assertThat(reason(file.bytes())).isEqualTo(Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"ZZZZZZ2\"><v>1</v></c>",
        "<c r='AAA2'><v>1</v></c>",
        "<c x:r = \"AAA2\" xmlns:x=\"urn:x\"><v>1</v></c>",
        "<c r=\"&#90;ZZZZZ2\"><v>1</v></c>",
        "<c\nr=\"\nZZZZZ2\"><v>1</v></c>"
      })
  void aCellFarToTheRightFillsNoMemory(String cell) {
    byte[] file = Xlsx.withSheet(LOG, LOG_HEADINGS + "<row r=\"2\">" + cell + "</row>").bytes();

    assertThat(reason(file)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void moreRowsThanAnybodyEntersAreRefused() {
    StringBuilder rows = new StringBuilder(LOG_HEADINGS);
    for (int row = 2; row <= WorkbookReader.MOST_ROWS + 2; row++) {
      rows.append(Xlsx.row(row, "", "", "T1"));
    }

    assertThat(reason(Xlsx.withSheet(LOG, rows.toString()).bytes())).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aFormulaIsRefusedWithItsCell() {
    String row =
        "<row r=\"2\">%s%s<c r=\"E2\"><f>SUM(A1:A9)</f><v>92.5</v></c></row>"
            .formatted(Xlsx.text("C2", "T1"), Xlsx.text("D2", "ranking"));

    assertThat(mistakes(FIGURES, FIGURE_HEADINGS + row))
        .containsExactly(FIGURES + " E2 cell-formula");
  }

  @Test
  void aFormulaWithoutAValueOrInAHeadingIsRefusedToo() {
    String row = "<row r=\"2\"><c r=\"E2\"><f>NOW()</f></c></row>";
    String heading = "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>\"id\"</f><v>编号 id</v></c></row>";

    assertThat(mistakes(FIGURES, FIGURE_HEADINGS + row))
        .containsExactly(FIGURES + " E2 cell-formula");
    assertThat(mistakes(FIGURES, heading)).containsExactly(FIGURES + " A1 cell-formula");
  }

  @Test
  void whatIsNeitherTextNorNumberIsRefused() {
    String row =
        """
        <row r="2"><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#DIV/0!</v></c></row>
        """;

    assertThat(mistakes(FIGURES, FIGURE_HEADINGS + row))
        .containsExactly(FIGURES + " D2 cell-type", FIGURES + " E2 cell-type");
  }

  @Test
  void aTextThatTheWorkbookDoesNotHaveIsNotTakenForABlank() {
    String row = "<row r=\"2\"><c r=\"D2\" t=\"s\"><v>7</v></c></row>";

    assertThat(mistakes(FIGURES, FIGURE_HEADINGS + row)).containsExactly(FIGURES + " D2 cell-type");
  }

  @Test
  void sheetsAndColumnsThatThereAreNotAreNamed() {
    assertThat(mistakes("Sheet1", LOG_HEADINGS)).containsExactly("Sheet1 A1 sheet-unknown");
    assertThat(mistakes(LOG, Xlsx.row(1, "编号 id", "颜色 colour", "项目 key", "id")))
        .containsExactly(
            LOG + " B1 column-unknown", LOG + " C1 column-unknown", LOG + " D1 column-unknown");
    assertThat(mistakes(LOG, Xlsx.row(1, "编号 id") + Xlsx.row(2, "", "T1")))
        .containsExactly(LOG + " B2 column-without-heading");
  }

  @ParameterizedTest
  @CsvSource({
    "not-an-id, 1, A2 id-malformed",
    "1-1-1-1-1, 1, A2 id-malformed",
    "8b6c2f5e-7a52-4c0a-9d3c-0f6f3f1f2a10, '', B2 version-malformed",
    "'', 1, B2 version-malformed",
    "8b6c2f5e-7a52-4c0a-9d3c-0f6f3f1f2a10, 0, B2 version-malformed",
    "8b6c2f5e-7a52-4c0a-9d3c-0f6f3f1f2a10, 99999999999999999999, B2 version-malformed",
  })
  void anIdNeedsAVersion(String id, String version, String mistake) {
    assertThat(mistakes(LOG, LOG_HEADINGS + Xlsx.row(2, id, version, "T1")))
        .containsExactly(LOG + " " + mistake);
  }

  @ParameterizedTest
  @CsvSource({
    "92.5, 92.5",
    "0.1, 0.1",
    "1.1000000000000001, 1.1",
    "33.299999999999997, 33.3",
    "1E2, 100",
    "7.0, 7",
    "123456789.123456, 123456789.123456"
  })
  void aNumberIsReadAsTheSpreadsheetShowsIt(String stored, String read) {
    assertThat(texts(FIGURE_HEADINGS, "E2", stored)).containsEntry(Field.VALUE, read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E999999999", "1E-999999999"})
  void aNumberBeyondAllMeasureIsRefused(String stored) {
    String row = "<row r=\"2\">" + Xlsx.number("E2", stored) + "</row>";

    assertThat(mistakes(FIGURES, FIGURE_HEADINGS + row))
        .containsExactly(FIGURES + " E2 number-malformed");
  }

  @ParameterizedTest
  @CsvSource({"46212, 2026-07-09", "61, 1900-03-01"})
  void aDateMayBeADayOfTheSpreadsheet(String stored, String date) {
    String row = "<row r=\"2\">" + Xlsx.number("F2", stored) + "</row>";
    var reading = WorkbookReader.read(Xlsx.withSheet(LOG, LOG_HEADINGS + row).bytes());

    assertThat(reading.mistakes()).isEmpty();
    assertThat(reading.rows())
        .singleElement()
        .extracting(EntryRow::texts)
        .isEqualTo(Map.of(Field.DATE, date));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "60", "-1", "46212.5", "2958466", "1E30"})
  void aDayThatIsNoneIsRefused(String stored) {
    String row = "<row r=\"2\">" + Xlsx.number("F2", stored) + "</row>";

    assertThat(mistakes(LOG, LOG_HEADINGS + row)).containsExactly(LOG + " F2 date-malformed");
  }

  @Test
  void readingStopsWhenNobodyWouldReadOn() {
    StringBuilder rows = new StringBuilder(LOG_HEADINGS);
    for (int row = 2; row < 1000; row++) {
      rows.append("<row r=\"%d\"><c r=\"A%d\" t=\"b\"><v>1</v></c></row>".formatted(row, row));
    }

    assertThat(mistakes(LOG, rows.toString())).hasSize(WorkbookReader.MOST_MISTAKES);
  }

  @Test
  void blankRowsAndCellsAreNothing() {
    String rows =
        LOG_HEADINGS
            + "<row r=\"2\"/><row r=\"3\"><c r=\"A3\"/>"
            + Xlsx.text("C3", "  ")
            + "</row>"
            + GOOD_ROW.replace("2\"", "4\"");
    var reading = WorkbookReader.read(Xlsx.withSheet(LOG, rows).bytes());

    assertThat(reading.mistakes()).isEmpty();
    assertThat(reading.rows()).singleElement().satisfies(row -> assertThat(row.texts()).hasSize(6));
  }

  private static Map<Field, String> texts(String headings, String cell, String number) {
    var reading =
        WorkbookReader.read(
            Xlsx.withSheet(
                    FIGURES, headings + "<row r=\"2\">" + Xlsx.number(cell, number) + "</row>")
                .bytes());
    assertThat(reading.mistakes()).isEmpty();
    return reading.rows().getFirst().texts();
  }

  private static List<String> mistakes(String sheet, String rows) {
    return WorkbookReader.read(Xlsx.withSheet(sheet, rows).bytes()).mistakes().stream()
        .map(
            mistake -> "%s %s %s".formatted(mistake.sheet(), mistake.cell(), mistake.code().code()))
        .toList();
  }

  private static Reason reason(byte[] file) {
    try {
      WorkbookReader.read(file);
    } catch (WorkbookUnreadable unreadable) {
      return unreadable.reason();
    }
    throw new AssertionError("The file was read");
  }
}
