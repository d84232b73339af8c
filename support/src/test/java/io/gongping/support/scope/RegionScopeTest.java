package io.gongping.support.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionScopeTest {

  @ParameterizedTest(name = "{0} covers {1}: {2}")
  @CsvSource({
    "990100, 990100, true",
    "990100, 990103, true",
    "990100, 990200, false",
    "990100, 990000, false",
    "990000, 990103, true",
    "990103, 990103, true",
    "990103, 990104, false",
    "000000, 123456, true",
    "99010, 990100, false",
    "99%, 990100, false",
    "990100, 99010, false",
    "990100, 9901030, false"
  })
  void aGrantCoversItsOwnRegionAndWhatLiesBelow(String grant, String region, boolean covered) {
    assertThat(RegionScope.of(List.of(grant)).covers(region)).isEqualTo(covered);
  }

  @ParameterizedTest(name = "{0} overlaps {1}: {2}")
  @CsvSource({
    "990100, 990100, true",
    "990100, 990103, true",
    "990103, 990100, true",
    "990103, 990000, true",
    "990103, 000000, true",
    "990103, 990104, false",
    "990100, 990200, false",
    "990100, 99, false",
    "99, 990100, false"
  })
  void aScopeOverlapsWhatIsAboveAndBelowIt(String grant, String region, boolean overlaps) {
    assertThat(RegionScope.of(List.of(grant)).overlaps(region)).isEqualTo(overlaps);
  }

  @ParameterizedTest
  @CsvSource({"990100", "000000"})
  void noGrantCoversNothing(String region) {
    assertThat(RegionScope.of(List.of()).covers(region)).isFalse();
    assertThat(RegionScope.of(List.of()).likePatterns()).isEmpty();
  }

  @ParameterizedTest(name = "{0} sees an event of no region: {1}")
  @CsvSource({"000000, true", "010000, false", "990000, false", "990103, false"})
  void anEventOfNoRegionIsTheNationsAlone(String grant, boolean seen) {
    assertThat(RegionScope.of(List.of(grant)).coversEventOf(null)).isEqualTo(seen);
    assertThat(RegionScope.of(List.of(grant)).coversEventOf(grant)).isTrue();
    assertThat(RegionScope.of(List.of()).coversEventOf(null)).isFalse();
  }

  @Property
  void thePatternsSelectExactlyWhatIsCovered(
      @ForAll @IntRange(max = 999999) int granted, @ForAll @IntRange(max = 999999) int asked) {
    RegionScope scope = RegionScope.of(List.of("%06d".formatted(granted)));
    String region = "%06d".formatted(asked);

    boolean selected =
        scope.likePatterns().stream()
            .anyMatch(pattern -> region.startsWith(pattern.replace("%", "")));

    assertThat(scope.covers(region)).isEqualTo(selected);
  }
}
