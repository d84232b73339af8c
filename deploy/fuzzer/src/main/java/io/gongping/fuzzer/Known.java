package io.gongping.fuzzer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Texts that services answered with, by the member that they stood in: they lead further in. */
final class Known {

  private static final int KEPT = 60;

  /** What a member of one name is a value for, beside its own name. */
  private static final Map<String, List<String>> ALSO =
      Map.of("key", List.of("subject", "paper", "recommendation", "item", "finding"));

  private final Map<String, List<String>> values = new HashMap<>();

  /** Keeps what an answer holds. */
  void learn(JsonNode answer) {
    for (var member : answer.properties()) {
      if (member.getValue().isTextual()) {
        keep(member.getKey(), member.getValue().textValue());
        ALSO.getOrDefault(member.getKey(), List.of())
            .forEach(name -> keep(name, member.getValue().textValue()));
      }
    }
    answer.forEach(this::learn);
  }

  private void keep(String name, String value) {
    List<String> kept = values.computeIfAbsent(name, any -> new ArrayList<>());
    if (!kept.contains(value)) {
      if (kept.size() == KEPT) {
        kept.removeFirst();
      }
      kept.add(value);
    }
  }

  /** One of the values that stood in members of a name; empty where there was none. */
  String value(String name, RandomGenerator random) {
    List<String> kept = values.getOrDefault(name, List.of());
    return kept.isEmpty() ? "" : kept.get(random.nextInt(kept.size()));
  }
}
