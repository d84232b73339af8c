package io.gongping.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gongping.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final List<String> ALL = List.of("a", "b", "c", "d");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, Integer.MAX_VALUE})
  void thePagesOfAListingAreTheListing(int limit) {
    List<String> read = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<String> page = Page.cut(ALL, cursor, limit, entry -> entry);
      assertThat(page.items()).hasSizeBetween(1, limit);
      read.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    assertThat(read).isEqualTo(ALL);
  }

  @Test
  void aCursorThatNoEntryHasIsRefused() {
    assertThatThrownBy(() -> Page.cut(ALL, Cursor.after("e"), 2, entry -> entry))
        .isInstanceOf(ProblemException.class);
    assertThat(Page.cut(ALL, Cursor.after("d"), 2, entry -> entry).items()).isEmpty();
  }

  @Test
  void aNumberInACursorIsOneThatWasGivenAway() {
    assertThat(Cursor.number(null)).isZero();
    assertThat(Cursor.number(Cursor.after("999999999"))).isEqualTo(999_999_999);
    for (String wrong : List.of("0", "-1", "01", "1000000000", "a", "1 ")) {
      assertThatThrownBy(() -> Cursor.number(Cursor.after(wrong)))
          .as(wrong)
          .isInstanceOf(ProblemException.class);
    }
  }
}
