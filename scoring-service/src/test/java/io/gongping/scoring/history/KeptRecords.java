package io.gongping.scoring.history;

import io.gongping.scoring.definition.Post;
import io.gongping.support.scope.RegionScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records that were made before, for tests of what rests on them; none are added. */
public record KeptRecords(List<RecordedResult> all) implements Records {

  public KeptRecords {
    all = List.copyOf(all);
  }

  @Override
  public void add(RecordedResult result, int revision) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void add(UUID assessmentId, String subject, int revision, RecordedRank rank) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<RecordedResult> of(RegionScope scope, UUID directoryId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> offices(
      RegionScope scope, UUID organisationId, Post post, @Nullable String after, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<RecordedResult> of(
      RegionScope scope, UUID organisationId, Post post, Collection<String> titles) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<UUID, RecordedRank> ranks(UUID directoryId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<RecordedResult> standing(
      String region, String kind, int before, Collection<UUID> directoryIds) {
    return all.stream()
        .filter(result -> result.region().equals(region) && result.kind().equals(kind))
        .filter(result -> result.year() < before && directoryIds.contains(result.directoryId()))
        .filter(StandingRecords.of(all, List.of())::includes)
        .toList();
  }

  @Override
  public List<Settlement> settlements(Collection<UUID> directoryIds) {
    return List.of();
  }
}
