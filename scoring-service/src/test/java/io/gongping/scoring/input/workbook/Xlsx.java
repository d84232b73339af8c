package io.gongping.scoring.input.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, part by part, so that they can be as wrong as one likes. */
public final class Xlsx {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private Xlsx(String sheetName) {
    part(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Override PartName="/xl/workbook.xml"
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
          <Override PartName="/xl/worksheets/sheet1.xml"
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        </Types>
        """);
    part(
        "_rels/.rels",
        """
        <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/officeDocument" \
        Target="xl/workbook.xml"/></Relationships>
        """
            .formatted(PACKAGE, RELATIONS));
    part(
        "xl/workbook.xml",
        """
        <workbook %s xmlns:r="%s"><sheets><sheet name="%s" sheetId="1" r:id="r1"/></sheets></workbook>
        """
            .formatted(MAIN, RELATIONS, sheetName));
    part(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/worksheet" \
        Target="worksheets/sheet1.xml"/></Relationships>
        """
            .formatted(PACKAGE, RELATIONS));
  }

  /** A workbook with one sheet. */
  public static Xlsx withSheet(String name, String rows) {
    return new Xlsx(name)
        .part(
            "xl/worksheets/sheet1.xml",
            "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
  }

  /** A row whose cells are texts in the columns from A on; an empty text leaves its cell out. */
  public static String row(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"%d\">".formatted(number));
    for (int column = 0; column < texts.length; column++) {
      if (!texts[column].isEmpty()) {
        row.append(text(Character.toString('A' + column) + number, texts[column]));
      }
    }
    return row.append("</row>").toString();
  }

  public static String text(String cell, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell, text);
  }

  public static String number(String cell, String number) {
    return "<c r=\"%s\"><v>%s</v></c>".formatted(cell, number);
  }

  public Xlsx part(String name, String xml) {
    return part(name, xml, UTF_8);
  }

  public Xlsx part(String name, String xml, Charset charset) {
    return part(name, (HEAD + xml).getBytes(charset));
  }

  public Xlsx part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  public Xlsx without(String name) {
    parts.remove(name);
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
