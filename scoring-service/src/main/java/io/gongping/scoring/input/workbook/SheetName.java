package io.gongping.scoring.input.workbook;

import io.gongping.scoring.input.InputKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sheets of a workbook, one for each kind of entry. */
enum SheetName {
  FIGURES("数值 figures", InputKind.FIGURE),
  INDICATORS("指标 indicators", InputKind.INDICATOR),
  TARGETS("目标书 targets", InputKind.TARGET),
  ADJUSTMENTS("加减分 adjustments", InputKind.ADJUSTMENT),
  LOG("过程纪实 log", InputKind.LOG);

  private final String title;
  private final InputKind kind;

  SheetName(String title, InputKind kind) {
    this.title = title;
    this.kind = kind;
  }

  String title() {
    return title;
  }

  InputKind kind() {
    return kind;
  }

  static Optional<SheetName> of(String title) {
    return Arrays.stream(values()).filter(sheet -> sheet.title.equals(title.strip())).findFirst();
  }

  static List<String> titles() {
    return Arrays.stream(values()).map(SheetName::title).toList();
  }
}
