package io.gongping.local;

import java.util.List;
import java.util.Locale;

/** The services of Gongping. */
public enum Service {
  BALLOT,
  SCORING,
  DOSSIER;

  /** The databases whose passwords the service gets; it learns no other. */
  List<String> databases() {
    return switch (this) {
      case BALLOT -> List.of("assessment", "box");
      case SCORING -> List.of("scoring");
      case DOSSIER -> List.of("dossier");
    };
  }

  /** The name that the broker knows the service by. */
  String kafkaUser() {
    return "gongping-" + name().toLowerCase(Locale.ROOT);
  }

  /** The name of the module, as {@code ballot-service}. */
  public String module() {
    return name().toLowerCase(Locale.ROOT) + "-service";
  }
}
