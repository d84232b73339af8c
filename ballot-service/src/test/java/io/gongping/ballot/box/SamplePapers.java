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
        new Paper.PaperMeeting("M1", "会", "堂", "2026-11-21"),
        new Paper.PaperCategory("B", TEXT),
        "2026-11-30",
        List.of(subject("T1", "TEAM", "team"), subject("L01", "LEADER", "leader")),
        List.of(form("team", 2), form("leader", 3)),
        List.of(scale("team", true, 4), scale("leader", false, 3)));
  }

  private static Paper.PaperSubject subject(String key, String kind, String form) {
    return new Paper.PaperSubject(key, kind, "名", null, new Paper.PaperUnit("U1", "县"), form);
  }

  private static Paper.PaperForm form(String key, int items) {
    List<Paper.PaperItem> list = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      list.add(new Paper.PaperItem("i" + i, TEXT));
    }
    return new Paper.PaperForm(key, key, list);
  }

  private static Paper.PaperScale scale(String key, boolean noOpinion, int options) {
    List<Paper.PaperOption> list = new ArrayList<>();
    for (int i = 0; i < options; i++) {
      list.add(new Paper.PaperOption(Character.toString('A' + i), TEXT));
    }
    return new Paper.PaperScale(key, noOpinion, list);
  }
}
