package io.gongping.scoring.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.scheme.Entered;
import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.scheme.PriorResult;
import io.gongping.scoring.scheme.Proposal;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SubjectCase;
import io.gongping.scoring.scheme.store.Presets;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GradedAssessmentTest {

  private static final UUID ID = new UUID(7, 7);
  private static final LocalDate CLOSED_ON = LocalDate.of(2026, 11, 30);

  private static final AssessmentDefinition DEFINITION =
      DefinitionJson.read(SampleAssessment.definition("990100"));

  @Test
  void aTeamBringsThePrincipalsOfItsUnitAndALeaderItsTeam() {
    GradedAssessment assessment = graded(DEFINITION, new PinnedRules.Found(Presets.s11()));

    SubjectCase team = assessment.subjectCase(subject("T1"));
    assertThat(team.principals()).extracting(SubjectCase::subject).containsExactly("L01", "L02");
    assertThat(team.principals()).allSatisfy(principal -> assertThat(principal.team()).isNotNull());
    assertThat(team.team()).isNull();
    for (String leader : List.of("L01", "L03")) {
      SubjectCase one = assessment.subjectCase(subject(leader));
      assertThat(one.principals()).isEmpty();
      assertThat(one.team()).extracting(SubjectCase::subject).isEqualTo("T1");
    }
    assertThat(assessment.subjectCase(subject("T2")).principals()).isEmpty();
  }

  @Test
  void votesComeFromThePapersThatASubjectStandsOn() {
    GradedAssessment assessment = graded(DEFINITION, new PinnedRules.Found(Presets.s11()));

    assertThat(assessment.subjectCase(subject("T1")).ballots().get("overall"))
        .extracting(votes -> votes.category() + " " + votes.votes())
        .containsExactly("A {A=7}", "B {B=6}");
    assertThat(assessment.subjectCase(subject("T2")).ballots().get("overall"))
        .extracting(votes -> votes.category() + " " + votes.votes())
        .containsExactly("B {C=5}");
  }

  @Test
  void itSaysWhatItIs() {
    GradedAssessment assessment = graded(DEFINITION, new PinnedRules.Found(Presets.s11()));

    assertThat(assessment.id()).isEqualTo(ID);
    assertThat(assessment.definition()).isEqualTo(DEFINITION);
    assertThat(assessment.tally().paper("M2-B").ballots()).isEqualTo(5);
    assertThat(assessment.scheme()).contains(Presets.s11());
    assertThat(assessment.rules(subject("T1")))
        .hasValueSatisfying(rules -> assertThat(rules.subjects()).isEqualTo(SubjectKind.TEAM));
    assertThat(assessment.index().subject("L03")).contains(subject("L03"));
  }

  @Test
  void withoutTheSchemeNothingIsProposed() {
    GradedAssessment assessment =
        graded(DEFINITION, new PinnedRules.Refused(Reason.SCHEME_UNKNOWN));

    assertThat(assessment.proposal(subject("T1")))
        .isEqualTo(new Proposal.Undetermined(List.of(), List.of(Reason.SCHEME_UNKNOWN), List.of()));
    assertThat(assessment.population()).isEmpty();
    assertThat(assessment.evaluation(subject("T1"))).isEmpty();
  }

  @Test
  void aKindWithoutRulesIsNotGraded() {
    GradedAssessment assessment = graded(DEFINITION, new PinnedRules.Found(leadersOnly()));

    assertThat(assessment.proposal(subject("T1")))
        .isEqualTo(
            new Proposal.Undetermined(List.of(), List.of(Reason.KIND_NOT_GRADED), List.of()));
    assertThat(assessment.evaluation(subject("L01"))).isPresent();
  }

  @Test
  void anotherSchemeIsTriedWithoutThoseThatAreLeftOut() {
    GradedAssessment assessment =
        graded(DEFINITION, new PinnedRules.Refused(Reason.SCHEME_UNKNOWN));
    PriorResult prior = new PriorResult(2025, Map.of(), "EXCELLENT");

    GradedAssessment tried =
        assessment.under(Presets.s11(), Map.of("L01", Map.of(1, prior)), Set.of("U2"));

    assertThat(tried.id()).isEqualTo(ID);
    assertThat(tried.scheme()).contains(Presets.s11());
    assertThat(tried.subjectCase(subject("L01")).prior()).isEqualTo(Map.of(1, prior));
    assertThat(tried.subjectCase(subject("L02")).prior()).isEmpty();
    assertThat(tried.population().orElseThrow().evaluations())
        .extracting(evaluation -> evaluation.subject().subject())
        .containsExactly("T1", "L01", "L02", "L03");
    assertThat(assessment.subjectCase(subject("L01")).prior()).isEmpty();
  }

  @Test
  void findingsReachTheirSubject() {
    Material material =
        new Material(
            Map.of("L01", Map.of("disciplined", Entered.confirmed("YES"))),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of());
    GradedAssessment assessment =
        new GradedAssessment(
            ID, DEFINITION, CLOSED_ON, tally(), new PinnedRules.Found(Presets.s11()), material);

    assertThat(assessment.proposal(subject("L01"))).isInstanceOf(Proposal.Held.class);
    assertThat(assessment.proposal(subject("L02"))).isInstanceOf(Proposal.Undetermined.class);
  }

  private static Scheme leadersOnly() {
    Scheme both = Presets.s11();
    return new Scheme(
        both.ref(),
        both.title(),
        both.source(),
        both.categories(),
        both.policies(),
        both.ruleSets().stream().filter(rules -> rules.subjects() == SubjectKind.LEADER).toList());
  }

  private static GradedAssessment graded(AssessmentDefinition definition, PinnedRules rules) {
    return new GradedAssessment(ID, definition, CLOSED_ON, tally(), rules, Material.NONE);
  }

  private static Tally tally() {
    return new Tally(
        Map.of(
            "M1-A", new PaperTally(7, Map.of(new Cell("T1", "overall", "A"), 7L)),
            "M1-B", new PaperTally(6, Map.of(new Cell("T1", "overall", "B"), 6L)),
            "M2-B", new PaperTally(5, Map.of(new Cell("T2", "overall", "C"), 5L))));
  }

  private static Subject subject(String key) {
    return DEFINITION.subject(key).orElseThrow();
  }
}
