package io.gongping.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.ballot.VisibleText;
import io.gongping.support.test.WrittenTexts;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class FreeTextTest {

  @Property
  void aNameInItsOneFormStaysAsItIs(@ForAll("names") String given) {
    String name = FreeText.name(given);
    assertThat(FreeText.name(name)).isEqualTo(name);
    assertThat(name).isEqualTo(name.strip());
  }

  @Property
  void blanksDoNotTellOneNameFromAnother(@ForAll("names") String given) {
    assertThat(FreeText.name(" \u3000" + given + "\u00a0 ")).isEqualTo(FreeText.name(given));
    assertThat(FreeText.name(given.replace(" ", "  "))).isEqualTo(FreeText.name(given));
  }

  @Example
  void textsComeOutAsTheSharedVectorsSay() {
    assertThat(WrittenTexts.vectors())
        .hasSizeGreaterThan(60)
        .allSatisfy(
            vector -> {
              assertThat(name(vector.text())).as(vector.toString()).isEqualTo(vector.name());
              assertThat(example(vector.text())).as(vector.toString()).isEqualTo(vector.example());
            });
  }

  @Example
  void nothingThatCannotBeSeenIsLetIn() {
    assertThat(
            WrittenTexts.codePoints()
                .filter(
                    character ->
                        VisibleText.isVisible("张" + Character.toString(character))
                            != WrittenTexts.isVisible(character)))
        .isEmpty();
  }

  @Example
  void whatIsLetInStaysVisibleInItsOneForm() {
    WrittenTexts.codePoints()
        .filter(WrittenTexts::isVisible)
        .mapToObj(Character::toString)
        .forEach(
            text -> {
              assertThat(VisibleText.isVisible(FreeText.name(text))).as(text).isTrue();
              assertThat(FreeText.example(FreeText.example(text)))
                  .as(text)
                  .isEqualTo(FreeText.example(text));
            });
  }

  @Property
  void onePlaceForSomethingUnseenIsEnough(
      @ForAll("names") String given, @ForAll("unseen") int unseen, @ForAll int place) {
    int at = Math.floorMod(place, given.length() + 1);
    String marked = new StringBuilder(given).insert(at, Character.toString(unseen)).toString();
    assertThat(VisibleText.isVisible(marked)).isFalse();
  }

  @Provide
  Arbitrary<Integer> unseen() {
    return Arbitraries.of(
        WrittenTexts.codePoints()
            .filter(character -> !WrittenTexts.isVisible(character))
            // Two halves side by side are one character.
            .filter(character -> Character.getType(character) != Character.SURROGATE)
            .boxed()
            .toList());
  }

  private static @Nullable String name(String text) {
    String name = FreeText.name(text);
    boolean fits =
        VisibleText.isVisible(text)
            && FreeText.length(name) <= FreeText.LONGEST_NAME
            && name.codePoints().anyMatch(Character::isLetter);
    return fits ? name : null;
  }

  private static @Nullable String example(String text) {
    String example = FreeText.example(text);
    boolean fits =
        VisibleText.isVisible(text)
            && !example.isEmpty()
            && FreeText.length(example) <= FreeText.LONGEST_EXAMPLE;
    return fits ? example : null;
  }

  @Example
  void blanksStayBetweenWordsOfOtherScripts() {
    assertThat(FreeText.name("张　三")).isEqualTo("张三");
    assertThat(FreeText.name("Li  Lei")).isEqualTo("Li Lei");
    assertThat(FreeText.name("张 A")).isEqualTo("张 A");
    assertThat(FreeText.name(" ")).isEmpty();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars('张', '三', '·', 'A', 'Ａ', 'b', ' ', '\u3000', '\u00a0', '㊣', '①')
        .ofMaxLength(12);
  }
}
