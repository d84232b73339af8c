package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.EventSchemas;
import io.gongping.scoring.scheme.GuideExample.Part;
import io.gongping.scoring.scheme.store.Presets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide's examples come out as it says, and its own scheme is a usable one. */
class SchemesGuideTest {

  private static final Map<String, Scheme> SCHEMES =
      Stream.concat(Presets.all().stream(), Guide.documents().stream().map(Presets::parse))
          .collect(Collectors.toMap(scheme -> scheme.ref().id(), scheme -> scheme));

  static Stream<GuideExample> examples() {
    return Guide.examples().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleComesOutAsTheGuideSays(GuideExample example) {
    List<PresetCase> subjects = example.parts().stream().map(Part::subject).toList();
    List<PresetOutcome> outcomes =
        PresetOutcome.ofAll(Objects.requireNonNull(SCHEMES.get(example.scheme())), subjects);
    for (int i = 0; i < outcomes.size(); i++) {
      PresetOutcome outcome = outcomes.get(i);
      List<String> expected = example.parts().get(i).expected();
      assertThat(expected).isNotEmpty();
      assertThat(expected).allSatisfy(line -> assertThat(said(outcome, line)).isEqualTo(line));
    }
  }

  @Test
  void everyPresetHasAnExampleForEachKindThatItScores() {
    List<String> shown =
        examples()
            .flatMap(
                example ->
                    example.parts().stream()
                        .map(part -> example.scheme() + " " + part.subject().kind()))
            .toList();
    for (Scheme scheme : Presets.all()) {
      for (RuleSet rules : scheme.ruleSets()) {
        assertThat(shown).contains(scheme.ref().id() + " " + rules.subjects());
      }
    }
  }

  @Test
  void theSchemesOfTheGuideAndThePresetsKeepToTheSchema() {
    assertThat(Guide.documents()).isNotEmpty();
    assertThat(Stream.concat(Guide.documents().stream(), Presets.documents().stream()))
        .allSatisfy(
            document ->
                assertThat(EventSchemas.mistakesOf("docs/schemes/scheme.schema.json", document))
                    .isEmpty());
  }

  /** What the guide would have to say in the place of the line. */
  private static String said(PresetOutcome outcome, String line) {
    String[] words = line.split(" ", -1);
    return switch (words[0]) {
      case "grade" -> "grade " + outcome.grade();
      case "not" -> outcome.grade().equals("NOT_GRADED") ? "not graded" : outcome.grade();
      case "flag" -> "flag " + words[1] + " " + yes(outcome.flag(words[1]));
      default -> words[0] + " " + whole(outcome.score(words[0]));
    };
  }

  private static String whole(String fraction) {
    return fraction.endsWith("/1") ? fraction.substring(0, fraction.length() - 2) : fraction;
  }

  private static String yes(Truth truth) {
    return switch (truth) {
      case TRUE -> "yes";
      case FALSE -> "no";
      case UNKNOWN, WITHHELD -> "unknown";
    };
  }
}
