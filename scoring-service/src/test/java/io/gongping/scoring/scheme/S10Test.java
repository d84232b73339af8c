package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.store.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S10: review by the public of branches and members. */
class S10Test {

  private static final Scheme S10 = Presets.preset("S10.v1");

  private static final List<String> OF_BRANCHES =
      List.of("campaign", "tasks", "pledges", "service", "building");

  private static final List<String> OF_MEMBERS =
      List.of("campaign", "duties", "pledges", "contact");

  @Test
  void theReviewIsTheMeanOfItsItems() {
    PresetOutcome outcome = PresetOutcome.of(S10, branch().votes("tasks", 10, 10, 0, 0));
    // four items with 94, one with 90
    assertThat(outcome.score("review")).isEqualTo("466/5");
    assertThat(outcome.grade()).isEqualTo("NOT_GRADED");
  }

  @Test
  void leadingIsAskedOfTheSecretaryOnlyAndKeptApart() {
    PresetOutcome secretary = PresetOutcome.of(S10, member().votes("leading", 10, 10, 0, 0));
    assertThat(secretary.score("review")).isEqualTo("94/1");
    assertThat(secretary.score("leading")).isEqualTo("90/1");
    PresetOutcome other = PresetOutcome.of(S10, member().votes("leading").abstained("leading", 20));
    assertThat(other.score("review")).isEqualTo("94/1");
    assertThat(other.scoreLacks("leading")).containsExactly("NO_OPINIONS");
  }

  @Test
  void anOpinionWithoutAnAnswerIsMarked() {
    assertThat(unanswered(branch().found("answered", "NOT_ALL"))).isEqualTo(Truth.TRUE);
    assertThat(unanswered(branch().found("answered", "ALL"))).isEqualTo(Truth.FALSE);
    assertThat(unanswered(branch())).isEqualTo(Truth.UNKNOWN);
    assertThat(unanswered(member().found("answered", "NOT_ALL"))).isEqualTo(Truth.TRUE);
  }

  private static Truth unanswered(PresetCase subject) {
    return PresetOutcome.of(S10, subject).flag("unanswered");
  }

  private static PresetCase branch() {
    PresetCase branch = PresetCase.team();
    OF_BRANCHES.forEach(item -> branch.votes(item, 15, 4, 1, 0));
    return branch;
  }

  private static PresetCase member() {
    PresetCase member = PresetCase.leader();
    OF_MEMBERS.forEach(item -> member.votes(item, 15, 4, 1, 0));
    return member;
  }
}
