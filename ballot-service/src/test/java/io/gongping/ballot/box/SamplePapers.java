package io.gongping.ballot.box;

import io.gongping.support.web.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Papers to check marks on. */
final class SamplePapers {

  private static final LocalizedText TEXT = new LocalizedText("文", "text");

  private SamplePapers() {}

  /** A paper with a team (2 items, no opinion allowed) and a leader (3 items, not allowed). */
  static Paper teamAndLeader() {
    return new Paper(
        UUID.randomUUID(),
        TEXT,
        UUID.randomUUID(),
        "M1-B",
        new Paper.Meeting("M1", "会", "堂", "2026-11-21"),
        new Paper.Category("B", TEXT),
        "2026-11-30",
        List.of(subject("T1", "TEAM", "team"), subject("L01", "LEADER", "leader")),
        List.of(form("team", 2), form("leader", 3)),
        List.of(scale("team", true, 4), scale("leader", false, 3)));
  }

  private static Paper.Subject subject(String key, String kind, String form) {
    return new Paper.Subject(key, kind, "名", null, new Paper.Unit("U1", "县"), form);
  }

  private static Paper.Form form(String key, int items) {
    List<Paper.Item> list = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      list.add(new Paper.Item("i" + i, TEXT));
    }
    return new Paper.Form(key, key, list);
  }

  private static Paper.Scale scale(String key, boolean noOpinion, int options) {
    List<Paper.Option> list = new ArrayList<>();
    for (int i = 0; i < options; i++) {
      list.add(new Paper.Option(Character.toString('A' + i), TEXT));
    }
    return new Paper.Scale(key, noOpinion, list);
  }
}
