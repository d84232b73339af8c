package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SchemeRef;
import java.util.List;
import java.util.Optional;

/** All schemes that assessments can be pinned to. */
public interface SchemeCatalogue {

  /** Every version of every scheme, by id and version. */
  List<Scheme> all();

  /** One version. */
  Optional<Scheme> find(SchemeRef ref);

  /** The JSON document of one version. */
  Optional<String> document(SchemeRef ref);
}
