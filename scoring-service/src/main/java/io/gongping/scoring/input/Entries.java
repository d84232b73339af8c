package io.gongping.scoring.input;

import io.gongping.scoring.verification.Verification;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps entries with all their versions. */
public interface Entries {

  /**
   * What to list.
   *
   * @param after the id of the last entry of the page before
   */
  record Query(
      @Nullable String subject,
      @Nullable InputKind kind,
      @Nullable EntryState state,
      @Nullable UUID after,
      int limit) {}

  /** One entry. */
  Optional<Entry> find(UUID assessmentId, UUID id);

  /** All entries of an assessment in the order of their ids. */
  List<Entry> all(UUID assessmentId);

  /** A page of entries in the order of their ids. */
  List<Entry> page(UUID assessmentId, Query query);

  /** The figure or indicator of a subject with this key. */
  Optional<Entry> only(UUID assessmentId, String subject, InputKind kind, String key);

  /**
   * Versions of an entry, oldest first.
   *
   * @param after the last version of the page before; 0 for the first page
   */
  List<EntryVersion> history(UUID assessmentId, UUID id, int after, int limit);

  /** Adds an entry; false when the subject has a figure or an indicator with this key already. */
  boolean add(Entry entry);

  /** Adds a further version; false when there is one with this number already. */
  boolean addVersion(Entry entry);

  /** Adds the verification of the latest version; false when it has one already. */
  boolean verify(Entry entry, Verification verification);
}
