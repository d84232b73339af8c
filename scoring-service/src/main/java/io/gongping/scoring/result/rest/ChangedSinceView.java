package io.gongping.scoring.result.rest;

import io.gongping.scoring.result.InputVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChangedSince", description = "What was entered since a decision was made.")
record ChangedSinceView(
    @Schema(
            description =
                "Findings and inputs of the subject and of others of its unit whose latest version"
                    + " is another one now.")
        List<InputChange> inputs,
    @Schema(
            description =
                "Whether proposal, scores or rank would be others by what is entered now, which"
                    + " may also come from other units.")
        boolean outcome) {

  @Schema(name = "InputChange")
  record InputChange(
      @Schema(examples = "T1") String subject,
      @Schema(
              description =
                  "FINDING, the kind of an input, or WRITE_IN for merges of names in a"
                      + " recommendation, which is the key.",
              examples = "FIGURE")
          String kind,
      String key,
      @Schema(description = "Of an input.") @Nullable UUID id,
      @Schema(description = "The version that the decision was made on; absent if there was none.")
          @Nullable Integer version,
      @Nullable String state,
      @Schema(description = "The latest version now.") int versionNow,
      @Schema(examples = "CONFIRMED") String stateNow) {

    static InputChange of(Optional<InputVersion> before, InputVersion now) {
      return new InputChange(
          now.subject(),
          now.kind(),
          now.key(),
          now.id(),
          before.map(InputVersion::version).orElse(null),
          before.map(InputVersion::state).orElse(null),
          now.version(),
          now.state());
    }
  }

  /**
   * What changed; empty where nothing did.
   *
   * @param outcome whether the rules come to something else now
   */
  static Optional<ChangedSinceView> of(
      List<InputVersion> before, List<InputVersion> now, boolean outcome) {
    List<InputChange> changes = new ArrayList<>();
    for (InputVersion version : now) {
      Optional<InputVersion> same = before.stream().filter(version::isOfTheSame).findFirst();
      if (same.filter(version::equals).isEmpty()) {
        changes.add(InputChange.of(same, version));
      }
    }
    return changes.isEmpty() && !outcome
        ? Optional.empty()
        : Optional.of(new ChangedSinceView(changes, outcome));
  }
}
