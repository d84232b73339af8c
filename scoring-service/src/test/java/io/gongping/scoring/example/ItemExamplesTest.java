package io.gongping.scoring.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.example.ItemExamples.Asked;
import io.gongping.scoring.tally.Written.On;
import io.gongping.support.web.LocalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemExamplesTest {

  private static final Subject LEADER =
      new Subject(
          "L01", SubjectKind.LEADER, "U1", new UUID(0, 1), "某某", null, null, null, "leader");

  @ParameterizedTest(name = "{0}, {1} and {2} texts: {3} items")
  @CsvSource({
    "0, 0, 0, 3",
    "1000, 999, 1, 3",
    "1000, 999, 2, 2",
    "1000, 1000, 0, 3",
    "1000, 1001, 0, 1",
    "2000, 0, 0, 3",
    "2000, 0, 1, 2",
    "2001, 0, 0, 1",
    "5000, 5000, 5000, 1",
  })
  void aPageHoldsTwoThousandTextsOrOneItem(long first, long second, long third, int items) {
    List<Asked> asked = List.of(asked("first"), asked("second"), asked("third"));
    Map<On, Long> texts = new HashMap<>();
    put(texts, "first", first);
    put(texts, "second", second);
    put(texts, "third", third);

    assertThat(ItemExamples.fitting(asked, texts)).isEqualTo(items);
  }

  /** The database says nothing of an item without any. */
  private static void put(Map<On, Long> texts, String item, long number) {
    if (number > 0) {
      texts.put(new On("L01", item), number);
    }
  }

  private static Asked asked(String item) {
    return new Asked(LEADER, new Item(item, new LocalizedText("项目", "Item"), null, List.of("D")));
  }
}
