package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.support.people.Person;
import io.gongping.support.scope.RegionScope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a scheme in the catalogue.
 *
 * @param digest SHA-256 in hexadecimal of the document in its canonical form
 * @param upload null for a preset
 */
public record CataloguedScheme(SchemeRef ref, String digest, @Nullable Upload upload) {

  /** The order of the catalogue. */
  public static final Comparator<SchemeRef> BY_ID_AND_VERSION =
      Comparator.comparing(SchemeRef::id).thenComparingInt(SchemeRef::version);

  /**
   * Who brought a scheme in, and for whom.
   *
   * @param region the scheme is for this region and all below it
   * @param verification what a second person made of it; empty as long as nobody has looked
   */
  public record Upload(
      String region, Person uploadedBy, Instant uploadedAt, Optional<Verification> verification) {}

  /** How far a version has come. */
  public enum State {
    /** Can be tried; no assessment can be pinned to it. */
    UPLOADED,
    /** Comes with the product, or a second person has confirmed it. */
    CONFIRMED,
    /** A second person has found it unfit; another version has to be uploaded. */
    REJECTED
  }

  /** How far it has come. */
  public State state() {
    return upload == null
        ? State.CONFIRMED
        : upload
            .verification()
            .map(
                made ->
                    switch (made.verdict()) {
                      case CONFIRMED -> State.CONFIRMED;
                      case REJECTED -> State.REJECTED;
                    })
            .orElse(State.UPLOADED);
  }

  /** Whether it could be relied on at a moment. What comes with the product always could. */
  public boolean isConfirmedAt(@Nullable Instant moment) {
    return upload == null
        || (moment != null
            && upload
                .verification()
                .filter(made -> made.verdict() == Verdict.CONFIRMED)
                .filter(made -> !made.at().isAfter(moment))
                .isPresent());
  }

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
