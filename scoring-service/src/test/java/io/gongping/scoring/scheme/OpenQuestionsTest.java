package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.Formula.Open;
import io.gongping.scoring.scheme.Formula.Question;
import io.gongping.scoring.scheme.Formula.Settled;
import io.gongping.scoring.scheme.Verdict.Standing;
import io.gongping.support.web.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenQuestionsTest {

  private static final Grading TEAM =
      Objects.requireNonNull(S11Cases.S11.ruleSets().getFirst().grading());

  @Test
  void aOrNotAAsksNothing() {
    Question question = question("a");
    Formula open = new Open(question, Set.of("YES"));
    Formula either = Formula.count(1, List.of(open, Formula.negation(open)));

    OpenQuestions.Finding found =
        OpenQuestions.search(TEAM, standing(either, Settled.FALSE), List.of(question));

    assertThat(found.verdict()).contains(new Verdict.Given(grade("POOR")));
    assertThat(found.deciding()).isEmpty();
  }

  @Test
  void whatOnlyMattersBesideSomethingSettledIsNotAskedFor() {
    Question a = question("a");
    Question b = question("b");
    Formula both = Formula.count(2, List.of(new Open(a, Set.of("YES")), new Open(b, Set.of())));

    OpenQuestions.Finding found =
        OpenQuestions.search(TEAM, standing(both, Settled.FALSE), List.of(a, b));

    assertThat(found.verdict()).contains(new Verdict.Given(grade("GOOD")));
  }

  @Test
  void aSchemeBuiltToExplodeIsCutOffAndAsksForEverything() {
    List<Question> questions = new ArrayList<>();
    List<Formula> pairs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      questions.add(question("q" + i));
    }
    for (int i = 0; i < 20; i++) {
      Formula left = new Open(questions.get(i), Set.of("YES"));
      Formula right = new Open(questions.get(i + 20), Set.of("YES"));
      pairs.add(Formula.count(2, List.of(left, right)));
    }

    OpenQuestions.Finding found =
        OpenQuestions.search(TEAM, standing(Formula.count(1, pairs), Settled.FALSE), questions);

    assertThat(found.verdict()).isEmpty();
    assertThat(found.deciding()).isEqualTo(questions);
  }

  private static Standing standing(Formula poor, Formula veto) {
    return new Standing(
        Settled.FALSE, Arrays.asList(poor, Settled.FALSE, Settled.FALSE), List.of(), List.of(veto));
  }

  private static Question question(String key) {
    Missing missing =
        new Missing(Missing.Kind.FINDING, "T1", key, new LocalizedText("问", "question"), false);
    return new Question(missing, List.of("YES", "NO"), List.of(missing));
  }

  private static Grade grade(String code) {
    return TEAM.grade(code).orElseThrow();
  }
}
