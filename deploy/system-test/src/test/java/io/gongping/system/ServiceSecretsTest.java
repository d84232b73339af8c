package io.gongping.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.local.LocalStack;
import io.gongping.local.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody finds who has taken over the process of a service. */
@ExtendWith(Installation.Extension.class)
class ServiceSecretsTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void noServiceHoldsThePasswordOfAnOwner(Installation installation) throws IOException {
    LocalStack stack = installation.stack();
    for (Service service : Service.values()) {
      String environment =
          Files.readString(
              Path.of("/proc/" + stack.service(service).pid() + "/environ"),
              StandardCharsets.ISO_8859_1);
      assertThat(environment).contains("_APP_PASSWORD=").doesNotContain("OWNER");
      for (String database : List.of("assessment", "box", "scoring", "dossier")) {
        assertThat(environment)
            .as(service + " and " + database)
            .doesNotContain(stack.servers().password(database + "_owner"));
      }
    }
  }
}
