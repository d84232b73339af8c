package io.gongping.ballot.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SlipCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Property
  void everyCodeIsReadAsItIsPrinted(@ForAll @Size(SlipCode.BYTES) byte[] random) {
    SlipCode code = SlipCode.of(random);
    assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(SlipCode.parse(code.text())).contains(code);
    assertThat(code.key()).isEqualTo(random);
  }

  @Property
  void caseHyphensSpacesAndLookalikesDoNotMatter(@ForAll @Size(SlipCode.BYTES) byte[] random) {
    SlipCode code = SlipCode.of(random);
    String typed = code.text().replace("-", " ").replace('0', 'o').replace('1', 'I');
    assertThat(SlipCode.parse(typed)).contains(code);
    assertThat(SlipCode.parse(code.text().replace("-", "").toLowerCase(Locale.ROOT)))
        .contains(code);
    assertThat(SlipCode.parse(code.text().replace('1', 'l'))).contains(code);
  }

  @Property(tries = 50)
  void everyMistypedCharacterIsFound(@ForAll @Size(SlipCode.BYTES) byte[] random) {
    String text = SlipCode.of(random).text();
    for (int i = 0; i < text.length(); i++) {
      for (int c = 0; c < ALPHABET.length() && text.charAt(i) != '-'; c++) {
        if (ALPHABET.charAt(c) != text.charAt(i)) {
          String mistyped = text.substring(0, i) + ALPHABET.charAt(c) + text.substring(i + 1);
          assertThat(SlipCode.parse(mistyped)).as(mistyped).isEmpty();
        }
      }
    }
  }

  @Property
  void everyTwoNeighboursThatChangedPlacesAreFound(
      @ForAll @Size(SlipCode.BYTES) byte[] random, @ForAll @IntRange(max = 26) int position) {
    StringBuilder text = new StringBuilder(SlipCode.of(random).text().replace("-", ""));
    char first = text.charAt(position);
    char second = text.charAt(position + 1);
    text.setCharAt(position, second);
    text.setCharAt(position + 1, first);
    assertThat(SlipCode.parse(text.toString()).isEmpty()).isEqualTo(first != second);
  }

  /** Wilder mistakes are found but for one in 4096; the bound here is five times that. */
  @Example
  void fewWildMistakesPass() {
    SecureRandom random = new SecureRandom();
    int tries = 20_000;
    int passed = 0;
    for (int i = 0; i < tries; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(28, 0, 32).forEach(c -> text.append(ALPHABET.charAt(c)));
      passed += SlipCode.parse(text.toString()).isPresent() ? 1 : 0;
    }
    assertThat(passed).isLessThan(5 * tries / 4096);
  }

  @Example
  void whatIsNoCodeIsRefused() {
    String code = SlipCode.of(new byte[SlipCode.BYTES]).text();
    for (String typed :
        List.of("", "-", code + "0", code.substring(1), code.replace('0', 'U'), "票".repeat(28))) {
      assertThat(SlipCode.parse(typed)).as(typed).isEmpty();
    }
    assertThat(SlipCode.parse("0".repeat(100_000))).isEmpty();
    assertThatThrownBy(() -> SlipCode.of(new byte[15]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The printed form of slips is a contract: paper cannot be migrated. */
  @Example
  void theFormOfPrintedCodesNeverChanges() {
    byte[] bytes = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");
    SlipCode code = SlipCode.of(bytes);
    assertThat(code.text()).isEqualTo("008J-4CT4-ANK7-F24S-NAXW-SQFE-ZW81");
    assertThat(HexFormat.of().formatHex(code.hash()))
        .isEqualTo("a8faed6abbf35c12a4b26e40f6feb19d736d90045c83b9f9a31f638d323e6811");
  }

  @Example
  void aCodeIsNotShownByAccident() {
    SlipCode code = SlipCode.of(new byte[SlipCode.BYTES]);
    assertThat(code).hasToString("SlipCode[secret]");
    assertThat(code).isEqualTo(SlipCode.of(new byte[SlipCode.BYTES])).hasSameHashCodeAs(code);
  }

  @Example
  void newCodesDiffer() {
    assertThat(new SlipCodes(new SecureRandom()).next(1000)).doesNotHaveDuplicates().hasSize(1000);
  }
}
