package io.gongping.ballot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.ballot.assessment.Definition.Category;
import io.gongping.ballot.assessment.Definition.Form;
import io.gongping.ballot.assessment.Definition.Item;
import io.gongping.ballot.assessment.Definition.Option;
import io.gongping.ballot.assessment.Definition.Paper;
import io.gongping.ballot.assessment.Definition.Post;
import io.gongping.ballot.assessment.Definition.Scale;
import io.gongping.ballot.assessment.Definition.ScaleKind;
import io.gongping.ballot.assessment.Definition.Subject;
import io.gongping.ballot.assessment.Definition.SubjectKind;
import io.gongping.ballot.assessment.Definition.Unit;
import io.gongping.ballot.assessment.Definition.UnitKind;
import io.gongping.ballot.assessment.Quota.SmallUnits;
import io.gongping.ballot.assessment.Recommendation.Candidate;
import io.gongping.ballot.scheme.ConfirmedScheme;
import io.gongping.ballot.scheme.Requirements;
import io.gongping.ballot.scheme.Requirements.OfSubjects;
import io.gongping.support.web.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadinessRulesTest {

  private static final LocalizedText TEXT = new LocalizedText("名称", "Name");
  private static final List<String> FOUR = List.of("A", "B", "C", "D");

  private final List<Subject> subjects =
      new ArrayList<>(
          List.of(
              subject("T1", SubjectKind.TEAM, null, 1),
              subject("L1", SubjectKind.LEADER, Post.PRINCIPAL, 2)));

  private final List<Paper> papers =
      new ArrayList<>(List.of(paper("A", 20, "T1", "L1"), paper("B", 20, "T1", "L1")));

  private List<Recommendation> recommendations = List.of();
  private List<String> carried = List.of();
  private List<String> items = List.of("politics", "overall");
  private List<String> options = FOUR;
  private boolean noOpinion = true;
  private List<Quota> quotas = List.of();
  private List<ValidityRule> validity = List.of();

  private OfSubjects team =
      new OfSubjects(
          "TEAM",
          List.of(item()),
          new Requirements.Principals(List.of(item()), false),
          false,
          false,
          "overall",
          List.of());

  private OfSubjects leader =
      new OfSubjects("LEADER", List.of(item()), null, false, false, "overall", List.of());

  @Test
  void nothingIsSaidOfWhatIsInOrder() {
    assertThat(found()).isEmpty();
  }

  @Test
  void aSchemeThatNobodyConfirmedOrOfAnotherRegionBlocks() {
    assertThat(found(null)).containsExactly("BLOCKING /scheme scheme-not-known");
    assertThat(found(scheme("990200")))
        .containsExactly("BLOCKING /scheme scheme-of-another-region");
    assertThat(found(scheme("990000"))).isEmpty();
    assertThat(found(scheme("990101"))).isNotEmpty();
  }

  @Test
  void anItemThatIsReadMustBeOnTheForm() {
    items = List.of("politics");
    assertThat(found()).containsExactly("BLOCKING /forms/0/items scheme-item-missing");
  }

  @Test
  void theScaleMustBeTheOneThatIsReadInItsOrder() {
    options = List.of("A", "B", "C");
    assertThat(found()).containsExactly("BLOCKING /forms/0/items/1 scale-mismatch");
    options = List.of("B", "A", "C", "D");
    assertThat(found()).containsExactly("BLOCKING /forms/0/items/1 scale-mismatch");
  }

  @Test
  void pointsAreNotOptionsAndNinetyIsNotAHundred() {
    leader =
        new OfSubjects(
            "LEADER",
            List.of(new Requirements.Item("overall", List.of(), 100, List.of())),
            null,
            false,
            false,
            "overall",
            List.of());
    assertThat(found()).containsExactly("BLOCKING /forms/0/items/1 scale-mismatch");
  }

  @Test
  void aNamedCategoryMustBeThereAndRate() {
    leader = naming("A");
    papers.set(0, paper("A", 20, "T1"));
    assertThat(found()).containsExactly("BLOCKING /subjects/1 scheme-category-unused");
    leader = naming("Z");
    assertThat(found())
        .containsExactly(
            "BLOCKING /categories scheme-category-missing",
            "BLOCKING /subjects/1 scheme-category-unused");
  }

  @Test
  void aKindWithoutRulesBlocks() {
    leader = new OfSubjects("BRANCH", List.of(), null, false, false, null, List.of());
    assertThat(found()).containsExactly("BLOCKING /subjects/1/kind scheme-kind-missing");
  }

  @Test
  void aTeamWithoutPrincipalCannotGetTheBestGrade() {
    subjects.set(1, subject("L1", SubjectKind.LEADER, Post.DEPUTY, 2));
    assertThat(found()).containsExactly("WARNING /subjects/0 no-principal");
  }

  @Test
  void aLeaderWhoseTeamIsReadNeedsIt() {
    leader =
        new OfSubjects("LEADER", List.of(item()), null, false, true, "overall", List.of("GROUP"));
    assertThat(found()).containsExactly("WARNING /subjects/1/group group-missing");
    subjects.remove(0);
    papers.clear();
    papers.add(paper("A", 20, "L1"));
    papers.add(paper("B", 20, "L1"));
    assertThat(found())
        .containsExactly(
            "BLOCKING /subjects/0 team-missing", "WARNING /subjects/0/group group-missing");
  }

  @Test
  void whoIsOnNoPaperOrASubjectTwiceBlocks() {
    subjects.add(subject("L2", SubjectKind.LEADER, Post.DEPUTY, 2));
    assertThat(found())
        .containsExactly(
            "BLOCKING /subjects/2/directoryId subject-twice",
            "BLOCKING /subjects/2 subject-unrated");
  }

  @Test
  void smallCategoriesAreWarnedOfAtFourAndNotAtFive() {
    papers.set(0, paper("A", 5, "T1", "L1"));
    assertThat(found()).isEmpty();
    papers.set(0, paper("A", 4, "T1", "L1"));
    assertThat(found()).containsExactly("WARNING /categories/0 category-small");
    papers.set(0, paper("A", 2, "T1", "L1"));
    assertThat(found()).containsExactly("WARNING /categories/0 category-small");
    papers.set(0, paper("A", 1, "T1", "L1"));
    assertThat(found()).containsExactly("WARNING /categories/0 category-of-one");
    // Those of several meetings come together.
    papers.add(paper("A", 4, "T1", "L1"));
    assertThat(found()).isEmpty();
  }

  @Test
  void aCategoryWithoutPaperIsWarnedOf() {
    papers.remove(0);
    assertThat(found()).containsExactly("WARNING /categories/0 category-without-paper");
  }

  @Test
  void aFormWithoutOverallItemIsWarnedOfWhereNoItemStandsForTheWhole() {
    items = List.of("politics");
    team = reading("TEAM", "politics", null);
    leader = reading("LEADER", "politics", null);
    assertThat(found()).containsExactly("WARNING /forms/0/items overall-missing");
    team = reading("TEAM", "politics", "politics");
    leader = reading("LEADER", "politics", "politics");
    assertThat(found()).isEmpty();
  }

  @Test
  void aRecommendationThatIsReadMustStandOnAPaper() {
    leader = recommending();
    assertThat(found()).containsExactly("BLOCKING /recommendations scheme-recommendation-missing");
    recommendations = List.of(recommendation("R1", 2));
    assertThat(found()).containsExactly("BLOCKING /recommendations scheme-recommendation-missing");
    carried = List.of("R1");
    assertThat(found()).isEmpty();
  }

  @Test
  void whoIsNoCandidateIsWarnedOfAndWhoIsOneTwiceBlocks() {
    leader = recommending();
    carried = List.of("R1");
    for (long other : List.of(0L, 3L)) {
      recommendations = List.of(recommendation("R1", other));
      assertThat(found()).containsExactly("WARNING /subjects/1 candidate-missing");
    }
    recommendations = List.of(recommendation("R1", 2), recommendation("R2", 2));
    assertThat(found()).isEmpty();
    carried = List.of("R1", "R2");
    assertThat(found()).containsExactly("BLOCKING /subjects/1 candidate-twice");
  }

  @Test
  void aTeamMayReadTheRecommendationOfItsPrincipalsOnly() {
    team =
        new OfSubjects(
            "TEAM",
            List.of(item()),
            new Requirements.Principals(List.of(item()), true),
            false,
            false,
            "overall",
            List.of());
    assertThat(found()).containsExactly("BLOCKING /recommendations scheme-recommendation-missing");
    subjects.set(1, subject("L1", SubjectKind.LEADER, Post.DEPUTY, 2));
    assertThat(found()).containsExactly("WARNING /subjects/0 no-principal");
  }

  private static OfSubjects recommending() {
    return new OfSubjects("LEADER", List.of(item()), null, true, false, "overall", List.of());
  }

  @Test
  void aQuotaThatComesToNobodyIsWarnedOfBelowTheFirstWhole() {
    quotas = List.of(quota("A", "50", SmallUnits.FORBID));
    assertThat(found()).isEmpty();
    quotas = List.of(quota("A", "49.99", SmallUnits.FORBID));
    assertThat(found()).containsExactly("WARNING /forms/0/quotas/0 quota-of-none");
    quotas = List.of(quota("A", "49.99", SmallUnits.ALLOW_ONE));
    assertThat(found()).isEmpty();
  }

  @Test
  void anOptionThatNoBallotMayGiveIsWarnedOfBelowTheFirstWhole() {
    // Two subjects on two items: four marks.
    validity = List.of(atMost("A", "25"));
    assertThat(found()).isEmpty();
    validity = List.of(atMost("B", "80"), atMost("A", "24.99"));
    assertThat(found()).containsExactly("WARNING /forms/0/validity/1 option-never-valid");
  }

  @Test
  void aPaperThatNobodyCanFillInBlocksUnlessOneMayAbstain() {
    options = List.of("A", "B");
    quotas = List.of(quota("A", "50", SmallUnits.FORBID), quota("B", "50", SmallUnits.FORBID));
    team = reading("TEAM", options);
    leader = reading("LEADER", options);
    noOpinion = false;
    assertThat(found()).isEmpty();
    quotas = List.of(quota("A", "50", SmallUnits.FORBID), quota("B", "49", SmallUnits.FORBID));
    assertThat(found())
        .containsExactly(
            "BLOCKING /forms/0 form-cannot-be-filled", "WARNING /forms/0/quotas/1 quota-of-none");
    noOpinion = true;
    assertThat(found()).containsExactly("WARNING /forms/0/quotas/1 quota-of-none");
  }

  @Test
  void quotasAndRulesAreLookedAtTogether() {
    options = List.of("A", "B");
    team = reading("TEAM", options);
    leader = reading("LEADER", options);
    noOpinion = false;
    // One of two subjects on each of two items: A twice. Of four marks B three times, or once.
    quotas = List.of(quota("A", "50", SmallUnits.FORBID));
    validity = List.of(atMost("B", "75"));
    assertThat(found()).isEmpty();
    validity = List.of(atMost("B", "49"));
    assertThat(found()).containsExactly("BLOCKING /forms/0 form-cannot-be-filled");
  }

  private static OfSubjects reading(String kind, List<String> options) {
    return new OfSubjects(
        kind,
        List.of(new Requirements.Item("overall", options, null, List.of())),
        null,
        false,
        false,
        "overall",
        List.of());
  }

  private static Quota quota(String option, String percent, SmallUnits smallUnits) {
    return new Quota(option, new BigDecimal(percent), smallUnits);
  }

  private static ValidityRule atMost(String option, String percent) {
    return new ValidityRule(
        ValidityRule.Rule.AT_MOST, ValidityRule.Effect.REFUSE, option, new BigDecimal(percent));
  }

  private static OfSubjects reading(String kind, String item, @Nullable String overall) {
    return new OfSubjects(
        kind,
        List.of(new Requirements.Item(item, FOUR, null, List.of())),
        null,
        false,
        false,
        overall,
        List.of());
  }

  private List<String> found() {
    return found(scheme(null));
  }

  private List<String> found(@Nullable ConfirmedScheme scheme) {
    return ReadinessRules.of(definition(), Optional.ofNullable(scheme)).findings().stream()
        .map(
            finding ->
                finding.severity()
                    + " "
                    + finding.what().pointer()
                    + " "
                    + finding.what().code().code())
        .toList();
  }

  private ConfirmedScheme scheme(@Nullable String region) {
    return new ConfirmedScheme(
        "S", 1, "0".repeat(64), region, TEXT, new Requirements(List.of(team, leader)));
  }

  private static Requirements.Item item() {
    return new Requirements.Item("overall", FOUR, null, List.of());
  }

  private static OfSubjects naming(String category) {
    return new OfSubjects(
        "LEADER",
        List.of(new Requirements.Item("overall", FOUR, null, List.of(category))),
        null,
        false,
        false,
        "overall",
        List.of());
  }

  private Definition definition() {
    return new Definition(
        Definition.Kind.ANNUAL,
        2026,
        "990100",
        TEXT,
        Definition.Scheme.named("S", 1),
        List.of(new Unit("U1", new UUID(0, 9), "单位", UnitKind.CITY_DEPARTMENT)),
        List.of(
            new Scale(
                "scale",
                ScaleKind.OPTIONS,
                noOpinion,
                options.stream().map(code -> new Option(code, TEXT)).toList(),
                null)),
        List.of(
            new Form(
                "form",
                "scale",
                items.stream().map(key -> new Item(key, TEXT, null, List.of())).toList(),
                quotas,
                validity)),
        subjects,
        List.of(
            new Category("A", TEXT, new BigDecimal("0.4")),
            new Category("B", TEXT, new BigDecimal("0.6"))),
        List.of(),
        papers.stream().map(this::carrying).toList(),
        recommendations,
        new Definition.Timetable(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
  }

  private Paper carrying(Paper paper) {
    return new Paper(
        paper.key(),
        paper.meeting(),
        paper.category(),
        paper.subjects(),
        carried,
        paper.entitled(),
        paper.paperId());
  }

  private static Recommendation recommendation(String key, long... candidates) {
    return new Recommendation(
        key,
        TEXT,
        null,
        1,
        1,
        Arrays.stream(candidates)
            .mapToObj(id -> new Candidate("c" + id, "姓名", id == 0 ? null : new UUID(0, id)))
            .toList(),
        true,
        Recommendation.OverSelection.REFUSE);
  }

  private static Subject subject(
      String key, SubjectKind kind, @Nullable Post post, long directoryId) {
    return new Subject(key, kind, "U1", new UUID(0, directoryId), key, post, null, null, "form");
  }

  private static Paper paper(String category, int entitled, String... rated) {
    return new Paper("P", "M", category, List.of(rated), List.of(), entitled, null);
  }
}
