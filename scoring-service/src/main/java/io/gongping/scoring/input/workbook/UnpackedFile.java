package io.gongping.scoring.input.workbook;

import io.gongping.scoring.input.workbook.WorkbookUnreadable.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a file that somebody sent and packs it anew, octet by octet, so that the reader of
 * spreadsheets sees nothing but what was measured and looked at here. No part is ever held
 * unpacked; parts that are no XML are not even unpacked.
 */
final class UnpackedFile {

  /** Of all parts that are read, whatever sizes the archive claims. */
  private static final long MOST_BYTES = 8L * 1024 * 1024;

  private static final int MOST_PARTS = 200;

  private static final Set<String> XML = Set.of("xml", "rels");

  private UnpackedFile() {}

  /**
   * The same workbook, safe to read.
   *
   * @throws WorkbookUnreadable when it is none
   */
  static byte[] repacked(byte[] file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    Set<String> names = new HashSet<>();
    long left = MOST_BYTES;
    try (ZipFile packed = open(file);
        ZipOutputStream repacked = new ZipOutputStream(out)) {
      repacked.setLevel(Deflater.BEST_SPEED);
      for (ZipArchiveEntry entry : Collections.list(packed.getEntries())) {
        if (names.size() == MOST_PARTS) {
          throw new WorkbookUnreadable(Reason.TOO_LARGE);
        }
        if (!names.add(entry.getName()) || !packed.canReadEntryData(entry)) {
          throw new WorkbookUnreadable(Reason.NOT_A_WORKBOOK);
        }
        if (XML.contains(extension(entry.getName()))) {
          repacked.putNextEntry(new ZipEntry(entry.getName()));
          left -= repacked(packed, entry, left, repacked);
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new WorkbookUnreadable(Reason.NOT_A_WORKBOOK);
    }
    return out.toByteArray();
  }

  private static long repacked(ZipFile packed, ZipArchiveEntry entry, long most, OutputStream copy)
      throws IOException {
    MeteredStream part = new MeteredStream(packed.getInputStream(entry), most, copy);
    PartLimits.check(part);
    part.transferTo(OutputStream.nullOutputStream());
    return part.octets();
  }

  private static ZipFile open(byte[] file) throws IOException {
    return ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
        .setIgnoreLocalFileHeader(true)
        .get();
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
