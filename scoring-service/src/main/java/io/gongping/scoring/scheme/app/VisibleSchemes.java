package io.gongping.scoring.scheme.app;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.scheme.CataloguedScheme;
import io.gongping.scoring.scheme.SchemeCatalogue;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The schemes that the caller may see; others don't exist for the caller. */
@ApplicationScoped
public class VisibleSchemes {

  private final SchemeCatalogue catalogue;
  private final Caller caller;

  VisibleSchemes(SchemeCatalogue catalogue, Caller caller) {
    this.catalogue = catalogue;
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
}
