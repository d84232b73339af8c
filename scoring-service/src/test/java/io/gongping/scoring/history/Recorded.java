package io.gongping.scoring.history;

import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.Disclosure;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Grade;
import io.gongping.support.web.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Results to look back on. */
final class Recorded {

  private static final Grade BEST = new Grade("EXCELLENT", new LocalizedText("优秀", "Excellent"));
  private static final Grade OTHER = new Grade("GOOD", new LocalizedText("较好", "Good"));

  private Recorded() {}

  /** An annual result of somebody, decided in the year after. */
  static RecordedResult annual(UUID person, int year, boolean best) {
    return result(person, RecordedResult.ANNUAL, LocalDate.of(year, 12, 20), best, List.of());
  }

  static RecordedResult result(
      UUID person, String kind, LocalDate closedOn, boolean best, List<RecordedScore> scores) {
    return new RecordedResult(
        UUID.randomUUID(),
        "L01",
        person,
        "某某",
        SubjectKind.LEADER,
        new UUID(0, 1),
        "青林县",
        Post.PRINCIPAL,
        "县长",
        "990100",
        kind,
        closedOn.getYear(),
        closedOn,
        new SchemeRef("S2", 1),
        scores,
        best ? BEST : OTHER,
        null,
        best,
        closedOn.plusDays(20),
        Instant.parse(closedOn.plusDays(20) + "T00:00:00Z"));
  }

  static RecordedScore score(String number, Disclosure disclosure) {
    return new RecordedScore(
        "total", new LocalizedText("总分", "Total"), Exact.of(number), 2, disclosure);
  }
}
