package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gongping.scoring.scheme.store.Presets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Presets with one thing changed: exactly the mistakes that follow are found, each where it is, and
 * a change that is no mistake is none.
 */
class SchemeMistakesTest {

  @ParameterizedTest(name = "{0} {1} = {2}")
  @CsvFileSource(
      resources = "/scheme-changes/mistakes.csv",
      delimiter = '|',
      quoteCharacter = '`',
      numLinesToSkip = 1)
  void exactlyTheMistakesOfAChangeAreFound(
      String preset, String changed, String value, String mistakes) {
    String document = Changes.in(Presets.document(preset), changed, value);
    assertThat(
            assertThatExceptionOfType(SchemeInvalid.class)
                .isThrownBy(() -> Presets.parse(document))
                .actual()
                .mistakes())
        .extracting(mistake -> mistake.pointer() + " " + mistake.kind().name())
        .containsExactlyInAnyOrder(mistakes.split("; "));
  }

  @ParameterizedTest(name = "{0} {1} = {2}")
  @CsvFileSource(
      resources = "/scheme-changes/allowed.csv",
      delimiter = '|',
      quoteCharacter = '`',
      numLinesToSkip = 1)
  void whatIsStillRightIsNoMistake(String preset, String changed, String value) {
    String document = Changes.in(Presets.document(preset), changed, value);
    assertThat(Presets.parse(document).ref()).isEqualTo(Presets.preset(preset).ref());
  }

  static Stream<String> guideSchemes() {
    return Guide.documents().stream();
  }

  @ParameterizedTest
  @MethodSource("guideSchemes")
  void severalMistakesAreFoundAtOnce(String document) {
    String broken = document;
    for (List<String> change :
        List.of(
            List.of("/version", "0"),
            List.of("/policies/trim/drop", "0"),
            List.of("/ruleSets/0/figures/0/max", "\"0\""),
            List.of("/ruleSets/0/ranking/score", "\"luck\""),
            List.of("/ruleSets/0/rules/0/grade", "\"SPLENDID\""))) {
      broken = Changes.in(broken, change.getFirst(), change.getLast());
    }
    String all = broken;
    assertThat(
            assertThatExceptionOfType(SchemeInvalid.class)
                .isThrownBy(() -> Presets.parse(all))
                .actual()
                .mistakes())
        .extracting(SchemeMistake::pointer)
        .contains(
            "/version",
            "/policies/trim/drop",
            "/ruleSets/0/figures/0/max",
            "/ruleSets/0/ranking/score",
            "/ruleSets/0/rules/0/grade");
  }
}
