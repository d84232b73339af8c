package io.gongping.scoring.recommendation;

import io.gongping.scoring.recommendation.Person.Named;
import io.gongping.scoring.recommendation.Person.Proposed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For whom the names of one recommendation stand, after all that organisers said so far. */
public final class MergedNames {

  private final Map<String, WriteInMerge> latest = new HashMap<>();

  private MergedNames(List<WriteInMerge> history) {
    history.forEach(merge -> latest.put(merge.name(), merge));
  }

  /**
   * The names after these records.
   *
   * @param history oldest first
   */
  public static MergedNames of(List<WriteInMerge> history) {
    return new MergedNames(history);
  }

  /** The record that holds for a name. */
  public Optional<WriteInMerge> latest(String name) {
    return Optional.ofNullable(latest.get(name));
  }

  /** Whether a record would change nothing. */
  public boolean holds(WriteInMerge merge) {
    return latest(merge.name()).filter(merge::saysTheSameAs).isPresent();
  }

  /**
   * For whom a name stands in the end, through all names that stand for another.
   *
   * @return empty if the names lead in a circle
   */
  public Optional<Person> person(String name) {
    Set<String> passed = new HashSet<>();
    String current = name;
    while (passed.add(current)) {
      @Nullable WriteInMerge merge = latest.get(current);
      Person next = merge == null ? new Named(current) : merge.person();
      switch (next) {
        case Proposed candidate -> {
          return Optional.of(candidate);
        }
        case Named(String other) -> {
          if (other.equals(current)) {
            return Optional.of(next);
          }
          current = other;
        }
      }
    }
    return Optional.empty();
  }
}
