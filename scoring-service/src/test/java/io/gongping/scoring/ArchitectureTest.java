package io.gongping.scoring;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.support.test.Walls;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theWallsStand() {
    Walls.hold("scoring");
  }

  @Test
  void whatReadersSeeOfVotesComesThroughDisclosure() {
    noClasses()
        .that()
        .resideInAnyPackage("io.gongping.scoring..rest..", "io.gongping.scoring.explanation..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "io\\.gongping\\.scoring\\.(tally\\.Tally|scheme\\.(CategoryVotes|SubjectCase|Population"
                + "|Evaluation|Evaluator|ShareReader))(\\$PaperTally)?")
        .check(Walls.classesOf("scoring"));
    noClasses()
        .that()
        .resideInAnyPackage("io.gongping.scoring..rest..", "io.gongping.scoring.explanation..")
        .should()
        .callMethodWhere(
            target(owner(assignableTo(GradedAssessment.class)))
                .and(target(nameMatching("evaluation|subjectCase|tally|population|proposal"))))
        .check(Walls.classesOf("scoring"));
  }
}
