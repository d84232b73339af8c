package io.gongping.embedded;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.random.RandomGenerator;

/**
 * The passwords of one data folder: random, made on first use, kept in a file that only its owner
 * may read.
 */
public final class Secrets {

  private static final String FILE = "secrets.properties";
  private static final int BYTES = 24;

  private final Path file;
  private final RandomGenerator random;
  private final Properties values;

  private Secrets(Path file, RandomGenerator random, Properties values) {
    this.file = file;
    this.random = random;
    this.values = values;
  }

  /** Reads the secrets of the folder, if it has any yet. */
  public static Secrets of(Path folder) {
    return of(folder, new SecureRandom());
  }

  static Secrets of(Path folder, RandomGenerator random) {
    Path file = folder.resolve(FILE);
    Properties values = new Properties();
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
          values.load(reader);
        }
      }
    } catch (IOException e) {
      throw new StackException("The passwords in %s cannot be read.".formatted(file), e);
    }
    return new Secrets(file, random, values);
  }

  /** Returns the password of this name; makes and keeps one if there is none yet. */
  public synchronized String password(String name) {
    String known = values.getProperty(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    values.setProperty(name, made);
    write();
    return made;
  }

  private void write() {
    try {
      Path written =
          Files.createTempFile(
              file.toAbsolutePath().getParent(),
              "secrets",
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (BufferedWriter writer = Files.newBufferedWriter(written)) {
        values.store(writer, null);
      }
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StackException("The passwords cannot be kept in %s.".formatted(file), e);
    }
  }

  /** Gives the number of secrets only. */
  @Override
  public synchronized String toString() {
    return "Secrets[%d hidden]".formatted(values.size());
  }
}
