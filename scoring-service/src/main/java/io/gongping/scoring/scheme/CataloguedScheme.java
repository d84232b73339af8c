package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.support.scope.RegionScope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a scheme in the catalogue.
 *
 * @param upload null for a preset
 */
public record CataloguedScheme(SchemeRef ref, @Nullable Upload upload) {

  /** The order of the catalogue. */
  public static final Comparator<SchemeRef> BY_ID_AND_VERSION =
      Comparator.comparing(SchemeRef::id).thenComparingInt(SchemeRef::version);

  /**
   * Who brought a scheme in, and for whom.
   *
   * @param region the scheme is for this region and all below it
   */
  public record Upload(String region, String uploadedBy, Instant uploadedAt) {}

  /** Whether it comes with the product. */
  public boolean isPreset() {
    return upload == null;
  }

  /** Whether an assessment of this region may be pinned to it. */
  public boolean isUsableIn(String region) {
    return upload == null || RegionScope.of(List.of(upload.region())).covers(region);
  }

  /** Whether callers of a scope see it: those it is made for, and those above who made it. */
  public boolean isVisibleTo(RegionScope scope) {
    return upload == null || scope.overlaps(upload.region());
  }
}
