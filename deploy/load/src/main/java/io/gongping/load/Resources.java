package io.gongping.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The scripts that come with the load test. */
final class Resources {

  private Resources() {}

  static void copy(String name, Path target) throws IOException {
    try (InputStream script = open(name)) {
      Files.copy(script, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static String text(String name) throws IOException {
    try (InputStream script = open(name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream open(String name) {
    InputStream script = Resources.class.getResourceAsStream("/load/" + name);
    if (script == null) {
      throw new LoadTestException("The script " + name + " is missing from the build");
    }
    return script;
  }
}
