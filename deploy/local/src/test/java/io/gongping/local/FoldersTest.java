package io.gongping.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

  @TempDir private Path folder;

  @Test
  void aCopyReplacesWhatWasThere() throws IOException {
    Path source = Files.createDirectories(folder.resolve("source/lib"));
    Files.writeString(source.resolve("a.jar"), "new");
    Path target = Files.createDirectories(folder.resolve("target"));
    Files.writeString(target.resolve("old.jar"), "old");

    Folders.copy(folder.resolve("source"), target);

    assertThat(target.resolve("lib/a.jar")).hasContent("new");
    assertThat(target.resolve("old.jar")).doesNotExist();
  }

  @Test
  void aRemovalDoesNotFollowLinks() throws IOException {
    Path kept = Files.createDirectories(folder.resolve("kept"));
    Files.writeString(kept.resolve("file"), "kept");
    Path removed = Files.createDirectories(folder.resolve("removed"));
    Files.createSymbolicLink(removed.resolve("link"), kept);

    Folders.delete(removed);

    assertThat(removed).doesNotExist();
    assertThat(kept.resolve("file")).hasContent("kept");
  }
}
