package io.gongping.dossier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.gongping.support.test.Walls;
import org.junit.jupiter.api.Test;

class DossierWallsTest {

  @Test
  void theCommonWallsStand() {
    Walls.hold("dossier");
  }

  @Test
  void theApiReachesTheDatabaseThroughPortsOnly() {
    noClasses()
        .that()
        .resideInAPackage("io.gongping.dossier.*.rest..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "org.hibernate..", "jakarta.persistence..", "..store..")
        .check(Walls.classesOf("dossier"));
  }

  @Test
  void theArchiveIsWrittenByTheIntakeOnly() {
    noClasses()
        .that()
        .resideInAnyPackage("io.gongping.dossier.*.rest..", "io.gongping.dossier.*.messaging..")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("ScoreCardArchive")
        .check(Walls.classesOf("dossier"));
  }
}
