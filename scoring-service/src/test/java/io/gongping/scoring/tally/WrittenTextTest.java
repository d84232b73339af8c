package io.gongping.scoring.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.support.test.WrittenTexts;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The count reads what raters wrote by itself, and comes to the same as the box. */
class WrittenTextTest {

  @Example
  void textsComeOutAsTheSharedVectorsSay() {
    assertThat(WrittenTexts.vectors())
        .hasSizeGreaterThan(60)
        .allSatisfy(
            vector -> {
              assertThat(WrittenText.name(vector.text()))
                  .as(vector.toString())
                  .isEqualTo(Optional.ofNullable(vector.name()));
              assertThat(WrittenText.example(vector.text()))
                  .as(vector.toString())
                  .isEqualTo(Optional.ofNullable(vector.example()));
            });
  }

  @Example
  void nothingThatCannotBeSeenIsCounted() {
    assertThat(
            WrittenTexts.codePoints()
                .filter(
                    character ->
                        WrittenText.name("张" + Character.toString(character)).isPresent()
                            != WrittenTexts.isVisible(character)))
        .isEmpty();
    assertThat(
            WrittenTexts.codePoints()
                .filter(
                    character ->
                        WrittenText.example("张" + Character.toString(character)).isPresent()
                            != WrittenTexts.isVisible(character)))
        .isEmpty();
  }

  @Property
  void whatIsInItsOneFormStaysInIt(@ForAll("texts") String text) {
    WrittenText.name(text).ifPresent(name -> assertThat(WrittenText.name(name)).contains(name));
    WrittenText.example(text)
        .ifPresent(example -> assertThat(WrittenText.example(example)).contains(example));
  }

  @Property
  void blanksDoNotTellOneTextFromAnother(@ForAll("texts") String text) {
    String spaced = " \u3000" + text.replace(" ", "\u00a0 ") + "\u2003";
    assertThat(WrittenText.name(spaced)).isEqualTo(WrittenText.name(text));
    assertThat(WrittenText.example(spaced)).isEqualTo(WrittenText.example(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('张', '三', '·', 'A', 'Ａ', 'b', ' ', '\u3000', '\u00a0', '㊣', '①', '\u0301')
        .ofMaxLength(12);
  }
}
