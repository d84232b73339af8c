package io.gongping.scoring.input.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Workbooks that were made to end the service, each with how it is to be refused. */
enum Hostility {
  BOMB("TOO_LARGE") {
    @Override
    byte[] file() {
      return Xlsx.withSheet(LOG, "")
          .part("xl/bomb.xml", "<a>" + " ".repeat(40 << 20) + "</a>")
          .bytes();
    }
  },
  BOMB_OF_TAGS("TOO_LARGE") {
    @Override
    byte[] file() {
      return sheet("<row>" + "</row><row>".repeat(3 << 20) + "</row>");
    }
  },
  SHARED_TEXTS("TOO_LARGE") {
    @Override
    byte[] file() {
      return shared("<si/>".repeat(1_500_000), "");
    }
  },
  ONE_SHARED_TEXT_FOR_ALL("TOO_LARGE") {
    @Override
    byte[] file() {
      String cell = "<row><c t=\"s\"><v>0</v></c></row>";
      return shared("<si><r><t>" + "长".repeat(200_000) + "</t></r></si>", cell.repeat(5_000));
    }
  },
  A_SHARED_TEXT_IN_PIECES("TOO_LARGE") {
    @Override
    byte[] file() {
      return shared("<si>" + "<r><t>piece</t></r>".repeat(300_000) + "</si>", "");
    }
  },
  ENTITIES("NOT_A_WORKBOOK") {
    @Override
    byte[] file() {
      StringBuilder types = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 \"ha\">");
      for (int i = 1; i < 40; i++) {
        types.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
      }
      return Xlsx.withSheet(LOG, "")
          .part("xl/worksheets/sheet1.xml", types + "]><worksheet>&a39;</worksheet>")
          .bytes();
    }
  },
  A_MILLION_BLANK_ROWS("TOO_LARGE") {
    @Override
    byte[] file() {
      return sheet("<row/>".repeat(1_000_000));
    }
  },
  A_ROW_OF_A_MILLION_CELLS("TOO_LARGE") {
    @Override
    byte[] file() {
      return sheet("<row>" + "<c/>".repeat(1_000_000) + "</row>");
    }
  },
  A_CELL_FAR_AWAY("TOO_LARGE") {
    @Override
    byte[] file() {
      return sheet("<row><c r=\"ZZZZZZ1\"/></row>");
    }
  },
  NESTED("TOO_LARGE") {
    @Override
    byte[] file() {
      return sheet("<row>".repeat(500_000));
    }
  },
  ATTRIBUTES("NOT_A_WORKBOOK TOO_LARGE") {
    @Override
    byte[] file() {
      StringBuilder tag = new StringBuilder("<row");
      for (int i = 0; i < 500_000; i++) {
        tag.append(" a").append(i).append("=\"\"");
      }
      return sheet(tag + "/>");
    }
  },
  NAMES("TOO_LARGE") {
    @Override
    byte[] file() {
      StringBuilder tags = new StringBuilder();
      for (int i = 0; i < 300_000; i++) {
        tags.append("<n").append(i).append("/>");
      }
      return sheet(tags.toString());
    }
  },
  A_LONG_SHEET_NAME("READ TOO_LARGE") {
    @Override
    byte[] file() {
      return Xlsx.withSheet("名".repeat(80_000), "").bytes();
    }
  },
  SHEETS("TOO_LARGE") {
    @Override
    byte[] file() {
      String sheet = "<sheet name=\"x\" sheetId=\"1\" r:id=\"r1\"/>";
      return Xlsx.withSheet(LOG, "")
          .part(
              "xl/workbook.xml",
              ("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                      + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                      + "<sheets>")
                  + sheet.repeat(100_000)
                  + "</sheets></workbook>")
          .bytes();
    }
  },
  SIZES_THAT_LIE("NOT_A_WORKBOOK TOO_LARGE") {
    @Override
    byte[] file() {
      byte[] file = BOMB.file();
      for (int at = 0; at + 4 < file.length; at++) {
        // The unpacked size in each header of the directory.
        if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
          Arrays.fill(file, at + 24, at + 28, (byte) 1);
        }
      }
      return file;
    }
  },
  TEN_THOUSAND_PARTS("TOO_LARGE") {
    @Override
    byte[] file() {
      Xlsx file = Xlsx.withSheet(LOG, "");
      for (int i = 0; i < 10_000; i++) {
        file.part("p" + i, new byte[0]);
      }
      return file.bytes();
    }
  },
  FULL_AND_HONEST("READ") {
    @Override
    byte[] file() {
      StringBuilder rows =
          new StringBuilder(
              Xlsx.row(1, "编号 id", "版本 version", "对象 subject", "名称 title", "内容 text"));
      for (int row = 2; row <= WorkbookReader.MOST_ROWS + 1; row++) {
        rows.append(Xlsx.row(row, "", "", "T1", "名称" + row, "转移群众".repeat(60) + row));
      }
      return Xlsx.withSheet(LOG, rows.toString()).bytes();
    }
  };

  private static final String LOG = "过程纪实 log";

  /** Names of outcomes, any of which will do. */
  private final String outcomes;

  Hostility(String outcomes) {
    this.outcomes = outcomes;
  }

  abstract byte[] file();

  boolean mayEndAs(String outcome) {
    return List.of(outcomes.split(" ", -1)).contains(outcome);
  }

  private static byte[] sheet(String rows) {
    return Xlsx.withSheet(LOG, rows).bytes();
  }

  private static byte[] shared(String texts, String rows) {
    String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    return Xlsx.withSheet(LOG, rows)
        .part("xl/sharedStrings.xml", "<sst %s>%s</sst>".formatted(main, texts).getBytes(UTF_8))
        .bytes();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
