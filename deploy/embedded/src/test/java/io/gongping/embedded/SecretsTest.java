package io.gongping.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir private Path folder;

  @Test
  void aPasswordStaysTheSameAndDiffersFromEveryOther() {
    String made = Secrets.of(folder).password("scoring_app");

    assertThat(Secrets.of(folder).password("scoring_app")).isEqualTo(made).hasSize(32);
    assertThat(Secrets.of(folder).password("scoring_owner")).isNotEqualTo(made);
    assertThat(Secrets.of(folder.resolve("other")).password("scoring_app")).isNotEqualTo(made);
  }

  @Test
  void onlyTheOwnerReadsTheFile() throws Exception {
    Secrets.of(folder).password("scoring_app");

    assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void printingShowsNoPassword() {
    Secrets secrets = Secrets.of(folder);
    String made = secrets.password("scoring_app");

    assertThat(secrets.toString()).doesNotContain(made).isEqualTo("Secrets[1 hidden]");
  }
}
