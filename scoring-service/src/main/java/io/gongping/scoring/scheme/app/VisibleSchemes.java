package io.gongping.scoring.scheme.app;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.scheme.CataloguedScheme;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeCatalogue;
import io.gongping.scoring.scheme.SchemeInvalid;
import io.gongping.scoring.scheme.SchemeLanguage;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The schemes that the caller may see; others don't exist for the caller. */
@ApplicationScoped
public class VisibleSchemes {

  private final SchemeCatalogue catalogue;
  private final SchemeLanguage language;
  private final Caller caller;

  VisibleSchemes(SchemeCatalogue catalogue, SchemeLanguage language, Caller caller) {
    this.catalogue = catalogue;
    this.language = language;
    this.caller = caller;
  }

  /** All of them, by id and version. */
  public List<CataloguedScheme> all() {
    return catalogue.all().stream().filter(entry -> entry.isVisibleTo(caller.scope())).toList();
  }

  /**
   * One version.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}
   */
  public CataloguedScheme get(SchemeRef ref) {
    return catalogue
        .entry(ref)
        .filter(entry -> entry.isVisibleTo(caller.scope()))
        .orElseThrow(CommonProblem.NOT_FOUND::problem);
  }

  /**
   * The rules of one version.
   *
   * @throws io.gongping.support.problem.ProblemException {@code scheme-unknown}
   */
  public Scheme rules(SchemeRef ref) {
    return catalogue
        .entry(ref)
        .filter(entry -> entry.isVisibleTo(caller.scope()))
        .flatMap(entry -> catalogue.find(ref))
        .orElseThrow(ScoringProblem.SCHEME_UNKNOWN::problem);
  }

  /**
   * The rules of a document that nobody has stored.
   *
   * @param at JSON Pointer to the document in the request
   * @throws io.gongping.support.problem.ProblemException {@code scheme-invalid} with every mistake
   */
  public Scheme rules(String document, String at) {
    try {
      return language.readOwn(document);
    } catch (SchemeInvalid invalid) {
      throw MistakeCode.refusal(at, invalid.mistakes());
    }
  }
}
