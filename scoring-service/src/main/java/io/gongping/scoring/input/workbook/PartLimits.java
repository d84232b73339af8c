package io.gongping.scoring.input.workbook;

import io.gongping.scoring.input.workbook.WorkbookUnreadable.Reason;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the XML of one part without keeping any of it, and stops where it holds more than a
 * workbook of ours can need: what the reader of spreadsheets keeps of a part that passes is small.
 */
final class PartLimits {

  private static final int DEEPEST = 32;
  private static final int MOST_NAMES = 1_000;

  /** Five thousand rows of nineteen cells, each of them three elements. */
  private static final int MOST_ELEMENTS = 400_000;

  private static final int MOST_SHEETS = 50;
  private static final int MOST_CELLS_OF_A_ROW = 200;

  /** With those that are blank; four times what may be entered. */
  private static final int MOST_ROWS = 4 * WorkbookReader.MOST_ROWS;

  private static final int MOST_SHARED_TEXTS = 100_000;

  /** What a cell of a spreadsheet holds at most. */
  private static final int LONGEST_TEXT = 32_767;

  /** A column of one or two letters. */
  private static final Pattern NEAR_CELL = Pattern.compile("\\s*[A-Za-z]{1,2}[0-9]{1,7}\\s*");

  private static final XMLInputFactory PARSERS = parsers();

  private final XMLStreamReader xml;
  private final Set<String> names = new HashSet<>();
  private int depth;
  private int elements;
  private int sheets;
  private int rows;
  private int cells;
  private int sharedTexts;
  private int characters;

  private PartLimits(XMLStreamReader xml) {
    this.xml = xml;
  }

  private static XMLInputFactory parsers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /**
   * Reads a part to its end.
   *
   * @throws WorkbookUnreadable when it is no XML in UTF-8, has a document type, or is too large
   */
  static void check(InputStream part) {
    try {
      XMLStreamReader xml = PARSERS.createXMLStreamReader(part);
      PartLimits limits = new PartLimits(xml);
      limits.encoding(xml.getCharacterEncodingScheme());
      limits.encoding(xml.getEncoding());
      while (xml.hasNext()) {
        limits.take(xml.next());
      }
    } catch (XMLStreamException broken) {
      throw new WorkbookUnreadable(Reason.NOT_A_WORKBOOK);
    }
  }

  private void encoding(@Nullable String name) {
    if (name != null && !name.toUpperCase(Locale.ROOT).equals("UTF-8")) {
      throw new WorkbookUnreadable(Reason.NOT_A_WORKBOOK);
    }
  }

  private void take(int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        most(++depth, DEEPEST);
        most(++elements, MOST_ELEMENTS);
        name(xml.getLocalName());
        start(xml.getLocalName());
        attributes();
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          most(characters += xml.getTextLength(), LONGEST_TEXT);
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new WorkbookUnreadable(Reason.NOT_A_WORKBOOK);
      default -> {
        // Nothing else is kept.
      }
    }
  }

  private void start(String name) {
    switch (name) {
      case "sheet" -> most(++sheets, MOST_SHEETS);
      case "row" -> {
        most(++rows, MOST_ROWS);
        cells = 0;
        characters = 0;
      }
      case "c" -> {
        most(++cells, MOST_CELLS_OF_A_ROW);
        characters = 0;
      }
      case "si" -> {
        most(++sharedTexts, MOST_SHARED_TEXTS);
        characters = 0;
      }
      default -> {
        // Others are counted together.
      }
    }
  }

  private void attributes() {
    boolean cell = xml.getLocalName().equals("c");
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      name(xml.getAttributeLocalName(i));
      boolean place = cell && xml.getAttributeLocalName(i).equals("r");
      if (place && !NEAR_CELL.matcher(xml.getAttributeValue(i)).matches()) {
        throw new WorkbookUnreadable(Reason.TOO_LARGE);
      }
    }
  }

  private void name(String name) {
    names.add(name);
    most(names.size(), MOST_NAMES);
  }

  private static void most(int found, int most) {
    if (found > most) {
      throw new WorkbookUnreadable(Reason.TOO_LARGE);
    }
  }
}
