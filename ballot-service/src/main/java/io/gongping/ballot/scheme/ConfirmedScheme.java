package io.gongping.ballot.scheme;

import io.gongping.support.scope.RegionScope;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a scheme that a second person has confirmed, or that comes with the product.
 *
 * @param digest SHA-256 of the document in hexadecimal
 * @param region it is for this region and all below it; null for all
 */
public record ConfirmedScheme(
    String id,
    int version,
    String digest,
    @Nullable String region,
    LocalizedText title,
    Requirements requirements) {

  /** Whether an assessment of this region may be pinned to it. */
  public boolean isUsableIn(String assessed) {
    return region == null || RegionScope.of(List.of(region)).covers(assessed);
  }
}
