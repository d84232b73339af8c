package io.gongping.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on a folder. It is an operating system lock, so it ends with the process,
 * however that ends. The servers' own locks do not suffice: a second Kafka on one folder hangs the
 * first instead of refusing.
 */
public final class FolderLock implements AutoCloseable {

  private static final String FILE = "stack.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Creates the folder if need be and takes it.
   *
   * @param who names the part for the message of the error
   * @throws FolderInUseException if somebody has it
   */
  public static FolderLock acquire(Path folder, String who) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(FILE);
      FileChannel channel = open(file);
      if (tryLock(channel) == null) {
        String pid = Files.readString(file).strip();
        channel.close();
        throw new FolderInUseException(who, folder, pid);
      }
      String pid = Long.toString(ProcessHandle.current().pid());
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new StackException("%s cannot use the folder %s.".formatted(who, folder), e);
    }
  }

  /** Gives the process that has the folder now, if one has. */
  public static Optional<ProcessHandle> holder(Path folder) {
    Path file = folder.resolve(FILE);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = open(file)) {
      return tryLock(channel) == null
          ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      throw new StackException("The file %s cannot be read.".formatted(file), e);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
