package io.gongping.support.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The walls of a service: a feature is {@code io.gongping.<service>.<feature>} (domain and ports,
 * plain Java, with packages of its own below where it is large), {@code .app} (use cases) and
 * {@code .rest}, {@code .store}, {@code .messaging} (adapters).
 */
public final class Walls {

  private static final Set<String> ADAPTERS = Set.of("rest", "store", "messaging");

  private Walls() {}

  /** The production classes of one service. */
  public static JavaClasses classesOf(String service) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("io.gongping." + service);
  }

  /** Domain packages import no framework and no database. */
  public static ArchRule domainIsPlainJava(String service) {
    return noClasses()
        .that(resideInDomain(service))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta..",
            "javax.sql..",
            "java.sql..",
            "io.quarkus..",
            "io.smallrye..",
            "io.vertx..",
            "org.eclipse.microprofile..",
            "org.hibernate..",
            "org.apache.kafka..",
            "com.fasterxml..")
        .because("rules must be readable and testable without a framework");
  }

  /** Domain packages don't look into use cases or adapters. */
  public static ArchRule domainKnowsNoAdapter(String service) {
    return noClasses()
        .that(resideInDomain(service))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.gongping." + service + ".*.app..",
            "io.gongping." + service + ".*.rest..",
            "io.gongping." + service + ".*.store..",
            "io.gongping." + service + ".*.messaging..")
        .because("dependencies point inwards");
  }

  /** An adapter is used by its own feature only. */
  public static ArchRule adaptersArePrivateToTheirFeature(String service) {
    return classes()
        .that()
        .resideInAnyPackage(
            "io.gongping." + service + ".*.rest..",
            "io.gongping." + service + ".*.store..",
            "io.gongping." + service + ".*.messaging..")
        .should(OnlyDependOnOwnAdapters.of("io.gongping." + service, ADAPTERS))
        .because("features meet at their roots and use cases");
  }

  /** Everything is handed in by constructor. */
  public static ArchRule noFieldInjection() {
    return noFields()
        .should()
        .beAnnotatedWith("jakarta.inject.Inject")
        .because("a class says in its constructor what it needs");
  }

  /** All common walls of a service at once. */
  public static void hold(String service) {
    JavaClasses classes = classesOf(service);
    List.of(
            domainIsPlainJava(service),
            domainKnowsNoAdapter(service),
            adaptersArePrivateToTheirFeature(service),
            noFieldInjection())
        .forEach(rule -> rule.check(classes));
  }

  private static DescribedPredicate<JavaClass> resideInDomain(String service) {
    String prefix = "io.gongping." + service + ".";
    return DescribedPredicate.describe(
        "reside in the domain of a feature",
        candidate ->
            candidate.getPackageName().startsWith(prefix)
                && Arrays.stream(candidate.getPackageName().substring(prefix.length()).split("\\."))
                    .skip(1)
                    .noneMatch(part -> part.equals("app") || ADAPTERS.contains(part)));
  }
}
