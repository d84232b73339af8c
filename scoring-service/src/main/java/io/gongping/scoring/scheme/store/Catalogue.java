package io.gongping.scoring.scheme.store;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.scheme.CataloguedScheme;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Presets and uploads as one catalogue; where an id is a preset's, the preset counts. */
@ApplicationScoped
class Catalogue implements SchemeCatalogue {

  private final PresetSchemes presets;
  private final JdbcSchemes uploads;

  Catalogue(PresetSchemes presets, JdbcSchemes uploads) {
    this.presets = presets;
    this.uploads = uploads;
  }

  @Override
  public List<CataloguedScheme> all() {
    return Stream.concat(
            presets.entries().stream(),
            uploads.all().stream().filter(entry -> !presets.refs().contains(entry.ref())))
        .sorted(Comparator.comparing(CataloguedScheme::ref, CataloguedScheme.BY_ID_AND_VERSION))
        .toList();
  }

  @Override
  public Optional<CataloguedScheme> entry(SchemeRef ref) {
    return presets.entry(ref).or(() -> uploads.entry(ref));
  }

  @Override
  public Optional<Scheme> find(SchemeRef ref) {
    return presets.find(ref).or(() -> uploads.find(ref));
  }

  @Override
  public Optional<String> document(SchemeRef ref) {
    return presets.document(ref).or(() -> uploads.document(ref));
  }
}
