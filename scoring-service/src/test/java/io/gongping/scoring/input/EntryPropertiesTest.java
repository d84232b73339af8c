package io.gongping.scoring.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.support.people.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever two people do to an entry, it counts only as the last version that both agreed on. */
class EntryPropertiesTest {

  private static final Person ORGANISER = new Person("organiser1", "o");
  private static final Person ASSESSOR = new Person("assessor1", "a");
  private static final Instant NOW = Instant.EPOCH;

  enum Deed {
    CORRECT,
    WITHDRAW,
    CONFIRM,
    REJECT
  }

  @Property
  void onlyAConfirmedCurrentVersionIsSettled(@ForAll @Size(max = 12) List<Deed> deeds) {
    Entry entry = first();
    Deed written = Deed.CORRECT;
    EntryState expected = EntryState.PENDING;
    for (Deed deed : deeds) {
      if (isPossible(entry, deed)) {
        entry = done(entry, deed);
        written = deed == Deed.CORRECT || deed == Deed.WITHDRAW ? deed : written;
        expected =
            switch (deed) {
              case CORRECT, WITHDRAW -> EntryState.PENDING;
              case REJECT -> EntryState.REJECTED;
              case CONFIRM ->
                  written == Deed.WITHDRAW ? EntryState.WITHDRAWN : EntryState.CONFIRMED;
            };
      }
      assertThat(entry.state()).isEqualTo(expected);
    }
  }

  @Property
  void everyWritingAddsOneVersionAndNothingElseDoes(@ForAll @Size(max = 12) List<Deed> deeds) {
    Entry entry = first();
    List<Integer> numbers = new ArrayList<>(List.of(entry.version()));
    for (Deed deed : deeds) {
      if (isPossible(entry, deed)) {
        entry = done(entry, deed);
        numbers.add(entry.version());
      }
    }
    int written = 1;
    for (int i = 1; i < numbers.size(); i++) {
      assertThat(numbers.get(i) - numbers.get(i - 1)).isBetween(0, 1);
      written += numbers.get(i) - numbers.get(i - 1);
    }
    assertThat(entry.version()).isEqualTo(written);
  }

  @Property
  void aWithdrawalRepeatsWhatWasSaidAndGivesItsReason(@ForAll @Size(max = 6) List<Deed> deeds) {
    Entry entry = first();
    for (Deed deed : deeds) {
      entry = isPossible(entry, deed) ? done(entry, deed) : entry;
    }
    Entry withdrawn = entry.withdrawn("重复录入", ORGANISER, NOW);

    assertThat(withdrawn.content()).isEqualTo(entry.content());
    assertThat(withdrawn.statement().evidence().note()).isEqualTo("重复录入");
    assertThat(withdrawn.state()).isEqualTo(EntryState.PENDING);
  }

  private static Entry first() {
    return Entry.first(UUID.randomUUID(), UUID.randomUUID(), statement(0), ORGANISER, NOW);
  }

  /** What the use cases let through. */
  private static boolean isPossible(Entry entry, Deed deed) {
    return switch (deed) {
      case CORRECT -> true;
      case WITHDRAW -> !entry.current().withdrawn();
      case CONFIRM, REJECT -> entry.current().verification().isEmpty();
    };
  }

  private static Entry done(Entry entry, Deed deed) {
    return switch (deed) {
      case CORRECT -> entry.corrected(statement(entry.version()), ORGANISER, NOW);
      case WITHDRAW -> entry.withdrawn("错误", ORGANISER, NOW);
      case CONFIRM -> entry.verified(new Verification(Verdict.CONFIRMED, null, ASSESSOR, NOW));
      case REJECT -> entry.verified(new Verification(Verdict.REJECTED, "不符", ASSESSOR, NOW));
    };
  }

  private static Statement statement(int value) {
    return new Statement(
        "T1",
        new Content.Figure("ranking", BigDecimal.valueOf(value)),
        new Evidence("公报", null, null));
  }
}
