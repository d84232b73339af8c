package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.PinnedScheme;
import io.gongping.scoring.definition.SchemeRef;
import java.util.List;
import java.util.Optional;

/**
 * All schemes: the presets of the product and what organisers uploaded. An assessment can be pinned
 * to those that are confirmed. A version never changes once it is here, and no two documents share
 * one.
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
   * The rules that an assessment is pinned to. Whoever writes rules after the votes are known must
   * get nothing by it, so the document has to be the one that the notice fixed, and a second person
   * must have confirmed it by then.
   */
  default PinnedRules of(AssessmentDefinition assessment) {
    return of(assessment.scheme(), assessment.region());
  }

  /** The rules that an assessment of a region is pinned to; as above. */
  default PinnedRules of(PinnedScheme pinned, String region) {
    return entry(pinned.ref())
        .filter(entry -> entry.isUsableIn(region))
        .map(entry -> of(entry, pinned))
        .orElseGet(() -> new PinnedRules.Refused(Reason.SCHEME_UNKNOWN));
  }

  private PinnedRules of(CataloguedScheme entry, PinnedScheme pinned) {
    if (!entry.digest().equals(pinned.digest())) {
      return new PinnedRules.Refused(Reason.SCHEME_DIFFERS);
    }
    if (!entry.isConfirmedAt(pinned.pinnedAt())) {
      return new PinnedRules.Refused(Reason.SCHEME_UNCONFIRMED);
    }
    return find(entry.ref())
        .<PinnedRules>map(PinnedRules.Found::new)
        .orElseGet(() -> new PinnedRules.Refused(Reason.SCHEME_UNKNOWN));
  }
}
