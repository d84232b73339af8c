package io.gongping.dossier.archive.store;

import io.gongping.support.scope.RegionScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Conditions of a query that all must hold; values are always bound, never written into it. */
final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  private Conditions() {}

  /** Begins with what no query may leave out: the regions of the caller. */
  static Conditions within(RegionScope scope) {
    return new Conditions().in(scope, "granted");
  }

  /** Adds that it is in a region or in one below it. */
  Conditions inRegion(String region) {
    return in(RegionScope.of(List.of(region)), "asked");
  }

  private Conditions in(RegionScope scope, String prefix) {
    StringJoiner anyRegion = new StringJoiner(" or ", "(", ")").setEmptyValue("false");
    int number = 0;
    for (String pattern : scope.likePatterns()) {
      String name = prefix + number++;
      anyRegion.add("region like :" + name);
      parameters.put(name, pattern);
    }
    conditions.add(anyRegion.toString());
    return this;
  }

  /** Adds an equality, unless there is no value to compare with. */
  Conditions equal(String field, @Nullable Object value) {
    return value == null ? this : and(field + " = :" + field, Map.of(field, value));
  }

  /** Adds a condition with its parameters. */
  Conditions and(String condition, Map<String, Object> values) {
    conditions.add(condition);
    parameters.putAll(values);
    return this;
  }

  String text() {
    return String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
