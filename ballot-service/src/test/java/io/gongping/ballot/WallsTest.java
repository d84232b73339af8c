package io.gongping.ballot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.gongping.support.test.Walls;
import org.junit.jupiter.api.Test;

class WallsTest {

  private static final JavaClasses CLASSES = Walls.classesOf("ballot");

  @Test
  void theCommonWallsHold() {
    Walls.hold("ballot");
  }

  @Test
  void castingKnowsNeitherTheRollNorTheAssessments() {
    noClasses()
        .that()
        .resideInAnyPackage("io.gongping.ballot.box..", "io.gongping.ballot.slip..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.gongping.ballot.roll..",
            "io.gongping.ballot.assessment..",
            "io.gongping.ballot.turnout..")
        .because("whoever takes ballots must not be able to learn who may cast them")
        .check(CLASSES);
  }

  @Test
  void theRollDoesNotKnowTheBox() {
    noClasses()
        .that()
        .resideInAPackage("io.gongping.ballot.roll..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.gongping.ballot.box..",
            "io.gongping.ballot.slip..",
            "io.gongping.ballot.assessment..")
        .because("whoever keeps the roll must not be able to look into the box")
        .check(CLASSES);
  }

  @Test
  void slipsDoNotKnowTheBox() {
    noClasses()
        .that()
        .resideInAPackage("io.gongping.ballot.slip..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.gongping.ballot.box..")
        .because("features depend on each other in one direction")
        .check(CLASSES);
  }

  @Test
  void castingLeavesNoTraceOfCallers() {
    noClasses()
        .that()
        .resideInAnyPackage("io.gongping.ballot.box..", "io.gongping.ballot.slip..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.gongping.support.audit..",
            "io.gongping.support.scope..",
            "io.gongping.support.idempotency..",
            "io.quarkus.security..",
            "io.opentelemetry..")
        .because("nothing about a rater may be looked at, let alone written down")
        .check(CLASSES);
  }

  @Test
  void theBoxKnowsNoTime() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.gongping.ballot.box", "io.gongping.ballot.box.store..", "io.gongping.ballot.slip..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.time\\..*|java\\.util\\.Date|java\\.sql\\.(Timestamp|Date|Time)")
        .because("what is stored must not tell when")
        .check(CLASSES);
  }
}
