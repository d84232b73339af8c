package io.gongping.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
