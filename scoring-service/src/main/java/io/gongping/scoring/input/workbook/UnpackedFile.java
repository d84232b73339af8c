package io.gongping.scoring.input.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.gongping.scoring.input.workbook.WorkbookUnreadable.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a file that somebody sent and packs it anew, so that the reader of spreadsheets sees
 * nothing but what was measured and looked at here: no bomb, no entry twice, no part but XML in
 * UTF-8, no cell so far to the right that a row would fill the memory.
 */
final class UnpackedFile {

  /** Some two hundred times what a full workbook of ours needs. */
  private static final int MOST_BYTES = 24 * 1024 * 1024;

  private static final int MOST_PARTS = 200;
  private static final int BUFFER = 8192;

  private static final Set<String> XML = Set.of("xml", "rels");

  /** Two bytes a character would begin otherwise, and escape the look. */
  private static final Pattern XML_START =
      Pattern.compile("^(\\u00EF\\u00BB\\u00BF)?\\s*<[?!A-Za-z]");

  private static final Pattern OTHER_ENCODING =
      Pattern.compile(
          "^(\\u00EF\\u00BB\\u00BF)?<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-8[\"'])",
          Pattern.CASE_INSENSITIVE);

  /** A reference of three letters or more, or one hidden behind an entity. */
  private static final Pattern FAR_CELL =
      Pattern.compile(
          "\\s(?!xmlns:)(?:[^\\s=<>\"':]+:)?r\\s*=\\s*(\"[^\"]*&|'[^']*&|[\"']\\s*[A-Za-z]{3})");

  private UnpackedFile() {}

  /**
   * The same workbook, safe to read.
   *
   * @throws WorkbookUnreadable when it is none
   */
  static byte[] repacked(byte[] file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    Set<String> names = new HashSet<>();
    int left = MOST_BYTES;
    try (ZipFile packed = open(file);
        ZipOutputStream repacked = new ZipOutputStream(out)) {
      repacked.setLevel(Deflater.NO_COMPRESSION);
      for (ZipArchiveEntry entry : Collections.list(packed.getEntries())) {
        if (names.size() == MOST_PARTS) {
          throw new WorkbookUnreadable(Reason.TOO_LARGE);
        }
        if (!names.add(entry.getName()) || !packed.canReadEntryData(entry)) {
          throw new WorkbookUnreadable(Reason.NOT_A_WORKBOOK);
        }
        byte[] part = unpacked(packed.getInputStream(entry), left);
        left -= part.length;
        if (XML.contains(extension(entry.getName()))) {
          look(new String(part, ISO_8859_1));
          repacked.putNextEntry(new ZipEntry(entry.getName()));
          repacked.write(part);
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new WorkbookUnreadable(Reason.NOT_A_WORKBOOK);
    }
    return out.toByteArray();
  }

  private static ZipFile open(byte[] file) throws IOException {
    return ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
        .setIgnoreLocalFileHeader(true)
        .get();
  }

  private static byte[] unpacked(InputStream packed, int most) throws IOException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
      part.write(buffer, 0, read);
      if (part.size() > most) {
        throw new WorkbookUnreadable(Reason.TOO_LARGE);
      }
    }
    return part.toByteArray();
  }

  private static void look(String part) {
    if (!XML_START.matcher(part).find() || OTHER_ENCODING.matcher(part).find()) {
      throw new WorkbookUnreadable(Reason.NOT_A_WORKBOOK);
    }
    if (FAR_CELL.matcher(part).find()) {
      throw new WorkbookUnreadable(Reason.TOO_LARGE);
    }
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
