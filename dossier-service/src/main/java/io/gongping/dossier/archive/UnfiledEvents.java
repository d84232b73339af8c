package io.gongping.dossier.archive;

import io.gongping.support.scope.RegionScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where events are kept that could not be filed. An event whose region cannot be read is for those
 * who see the whole country: nobody can tell whose it is.
 */
public interface UnfiledEvents {

  /**
   * A kept event without its value.
   *
   * @param size of the value in bytes
   * @param receivedAt when it was kept
   * @param resolution null while nobody has decided about it
   */
  record Entry(
      UUID id,
      ReceivedEvent.Position position,
      @Nullable String type,
      @Nullable UUID assessment,
      @Nullable String region,
      UnfiledReason reason,
      @Nullable String detail,
      int size,
      Instant receivedAt,
      @Nullable Resolution resolution) {}

  /** The place of an event in the listing: the newest first, then the identifier. */
  record Place(Instant receivedAt, UUID id) {}

  /**
   * Keeps events; one that is kept already stays as it is. To be called in a transaction.
   *
   * @return those that were not kept before
   */
  List<UnfiledEvent> keep(List<UnfiledEvent> events);

  /**
   * The kept events, in their order.
   *
   * @param open only those that nobody has decided about, or only the others; null for all
   * @param after the place to continue behind, null to begin
   * @param limit how many at most, at least 1
   */
  List<Entry> list(RegionScope scope, @Nullable Boolean open, @Nullable Place after, int limit);

  /** A kept event without its value. */
  Optional<Entry> find(UUID id, RegionScope scope);

  /** The value of a kept event. */
  Optional<RawValue> value(UUID id, RegionScope scope);

  /**
   * Writes down what was decided about a kept event; to be called in a transaction.
   *
   * @return false if something has been decided about it before
   */
  boolean resolve(UUID id, Resolution resolution);

  /** How many events nobody has decided about, in all regions. */
  long open();
}
