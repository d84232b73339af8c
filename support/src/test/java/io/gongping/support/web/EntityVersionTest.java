package io.gongping.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityVersionTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\""})
  void aMatchingTagPasses(String ifMatch) {
    assertThatCode(() -> EntityVersion.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "\"77\""})
  void anotherTagIsStale(String ifMatch) {
    assertThatThrownBy(() -> EntityVersion.requireMatch(ifMatch, 7)).hasMessage("version-stale");
  }

  @Test
  void aChangeNeedsTheHeader() {
    assertThatThrownBy(() -> EntityVersion.requireMatch(null, 7)).hasMessage("if-match-required");
  }

  @Test
  void aCursorComesBackAsItsKey() {
    UUID key = UUID.randomUUID();

    assertThat(Cursor.uuid(Cursor.after(key.toString()))).isEqualTo(key);
    assertThat(Cursor.uuid(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "bm90LWEtdXVpZA"})
  void aCursorOfSomebodyElsesMakingIsRefused(String cursor) {
    assertThatThrownBy(() -> Cursor.uuid(cursor)).hasMessage("cursor-invalid");
  }

  @Test
  void aFullPagePointsToTheNext() {
    Page<String> page = Page.of(List.of("a", "b", "c"), 2, key -> key);

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(Cursor.key(page.next())).isEqualTo("b");
    assertThat(Page.of(List.of("a", "b"), 2, key -> key).next()).isNull();
  }
}
