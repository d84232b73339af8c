package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.SchemeRef;
import java.util.List;
import java.util.Optional;

/**
 * All schemes that assessments can be pinned to: the presets of the product and what organisers
 * uploaded. A version never changes once it is here, and no two documents share one.
 */
public interface SchemeCatalogue {

  /** Every version of every scheme, by id and version. */
  List<CataloguedScheme> all();

  /** One version as it is listed. */
  Optional<CataloguedScheme> entry(SchemeRef ref);

  /** The rules of one version. */
  Optional<Scheme> find(SchemeRef ref);

  /** The JSON document of one version, to the letter. */
  Optional<String> document(SchemeRef ref);

  /**
   * The rules that an assessment is pinned to; empty when there are none, or none for its region.
   */
  default Optional<Scheme> of(AssessmentDefinition assessment) {
    return entry(assessment.scheme())
        .filter(entry -> entry.isUsableIn(assessment.region()))
        .flatMap(entry -> find(entry.ref()));
  }
}
