package io.gongping.scoring.history;

import io.gongping.support.scope.RegionScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds conflicts between records, and keeps what people make of them. */
public interface RecordConflicts {

  /**
   * Terms with several records, one of them at least in a scope, in a fixed order.
   *
   * @param state null for both
   * @param after the term to continue behind, null to begin
   */
  List<Term> list(
      RegionScope scope, RecordConflict.@Nullable State state, @Nullable Term after, int limit);

  /** The conflict about a term, with the records of every region; empty where there is none. */
  Optional<RecordConflict> find(Term term);

  /**
   * How conflicts stand about teams and people in one kind and year; nothing for those without one.
   */
  Map<UUID, RecordConflict.State> states(Collection<UUID> directoryIds, String kind, int year);

  /** Keeps others from settling the same conflict until the transaction ends. */
  void lock(Term term);

  /** Adds a proposal. */
  void add(Settlement settlement);

  /** Adds the verdict on a proposal; false when it has one. */
  boolean verify(Settlement verified);
}
