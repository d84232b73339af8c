package io.gongping.scoring.input.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads workbooks in a process of its own and prints what became of each, a line for a file. */
final class WorkbookVictim {

  private WorkbookVictim() {}

  @SuppressWarnings("SystemOut") // The test reads it.
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      System.out.println(outcome(Path.of(file)));
    }
  }

  private static String outcome(Path file) throws IOException {
    try {
      WorkbookReader.read(Files.readAllBytes(file));
      return "READ";
    } catch (WorkbookUnreadable unreadable) {
      return unreadable.reason().name();
    }
  }
}
