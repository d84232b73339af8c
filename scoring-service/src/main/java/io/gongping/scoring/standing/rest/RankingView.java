package io.gongping.scoring.standing.rest;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SubjectIndex;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.history.app.ScoreView;
import io.gongping.scoring.ranking.Ranking;
import io.gongping.scoring.scheme.SubjectGroup;
import io.gongping.scoring.standing.Standings;
import io.gongping.scoring.standing.app.PlaceView;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Ranking", description = "One group, the best first.")
record RankingView(
    SubjectKind kind,
    GroupView group,
    int size,
    @Schema(description = "How many have no number yet: what they lack may still move others.")
        long unknown,
    @Schema(description = "By rank, those without a number last.") List<EntryView> entries) {

  @Schema(name = "Group", description = "What its members have in common; nothing for all.")
  record GroupView(
      @Nullable UnitKind unitKind,
      @Nullable Post post,
      @Schema(examples = "管理型") @Nullable String group,
      @Schema(description = "The key of the unit.") @Nullable String unit) {

    /** What no other group of its kind has. */
    String key() {
      return "%s/%s/%s/%s".formatted(unitKind, post, group, unit);
    }

    static GroupView of(SubjectGroup group) {
      return new GroupView(group.unitKind(), group.post(), group.group(), group.unit());
    }
  }

  @Schema(name = "RankingEntry")
  record EntryView(
      @Schema(examples = "T1") String subject,
      String name,
      @Schema(description = "Absent where the subject has none.") @Nullable ScoreView score,
      PlaceView rank) {}

  static List<RankingView> of(SubjectIndex index, Standings standings, SubjectKind kind) {
    Map<SubjectGroup, Ranking<String>> rankings = standings.rankings(kind);
    return rankings.entrySet().stream()
        .map(
            group -> {
              List<Ranking.Entry<String>> entries = group.getValue().entries();
              return new RankingView(
                  kind,
                  GroupView.of(group.getKey()),
                  entries.size(),
                  entries.stream().filter(entry -> entry.number() == null).count(),
                  entries.stream()
                      .map(entry -> index.subject(entry.who()).orElseThrow())
                      .map(subject -> entry(standings, subject))
                      .toList());
            })
        .toList();
  }

  private static EntryView entry(Standings standings, Subject subject) {
    PlaceView place = PlaceView.of(standings.place(subject).orElseThrow());
    return new EntryView(
        subject.key(),
        subject.name(),
        standings.scores(subject).stream()
            .filter(score -> score.key().equals(place.score()))
            .findFirst()
            .map((RecordedScore score) -> ScoreView.of(score))
            .orElse(null),
        place);
  }
}
