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
        List.of(scale("team", true, 4), scale("leader", false, 3)),
        List.of());
  }

  /**
   * A paper with the leaders L1 to Ln of one unit on a form of one item with four options and one
   * with points, and with quotas and rules.
   */
  static Paper leaders(int leaders, List<Paper.PaperQuota> quotas, List<Paper.PaperRule> rules) {
    List<Paper.PaperSubject> subjects = new ArrayList<>();
    for (int i = 1; i <= leaders; i++) {
      subjects.add(subject("L" + i, "LEADER", "leader"));
    }
    return with(
        subjects,
        new Paper.PaperForm(
            "leader",
            "leader",
            List.of(
                new Paper.PaperItem("conduct", TEXT, null, List.of()),
                new Paper.PaperItem("score", TEXT, "points", List.of())),
            quotas,
            rules),
        List.of());
  }

  /** A paper with one leader, whose item misuse is a reverse one, and these recommendations. */
  static Paper recommending(Paper.PaperRecommendation... recommendations) {
    return with(
        List.of(subject("L1", "LEADER", "leader")),
        new Paper.PaperForm(
            "leader",
            "leader",
            List.of(new Paper.PaperItem("misuse", TEXT, null, List.of("C", "D"))),
            List.of(),
            List.of()),
        List.of(recommendations));
  }

  /** A recommendation R1 for one post with the candidates c1 to c3, of whom two may be named. */
  static Paper.PaperRecommendation two(Paper.PaperOverSelection overSelection) {
    return new Paper.PaperRecommendation(
        "R1",
        TEXT,
        null,
        1,
        2,
        List.of(
            new Paper.PaperCandidate("c1", "张三"),
            new Paper.PaperCandidate("c2", "李四"),
            new Paper.PaperCandidate("c3", "王五")),
        true,
        overSelection);
  }

  private static Paper with(
      List<Paper.PaperSubject> subjects,
      Paper.PaperForm form,
      List<Paper.PaperRecommendation> recommendations) {
    return new Paper(
        UUID.randomUUID(),
        TEXT,
        UUID.randomUUID(),
        "M1-B",
        new Paper.PaperMeeting("M1", "会", "堂", "2026-11-21"),
        new Paper.PaperCategory("B", TEXT),
        "2026-11-30",
        subjects,
        List.of(form),
        List.of(
            scale("leader", true, 4),
            new Paper.PaperScale("points", Paper.PaperScaleKind.POINTS, true, List.of(), 100)),
        recommendations);
  }

  private static Paper.PaperSubject subject(String key, String kind, String form) {
    return new Paper.PaperSubject(key, kind, "名", null, new Paper.PaperUnit("U1", "县"), form);
  }

  private static Paper.PaperForm form(String key, int items) {
    List<Paper.PaperItem> list = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      list.add(new Paper.PaperItem("i" + i, TEXT, null, List.of()));
    }
    return new Paper.PaperForm(key, key, list, List.of(), List.of());
  }

  private static Paper.PaperScale scale(String key, boolean noOpinion, int options) {
    List<Paper.PaperOption> list = new ArrayList<>();
    for (int i = 0; i < options; i++) {
      list.add(new Paper.PaperOption(Character.toString('A' + i), TEXT));
    }
    return new Paper.PaperScale(key, Paper.PaperScaleKind.OPTIONS, noOpinion, list, null);
  }
}
