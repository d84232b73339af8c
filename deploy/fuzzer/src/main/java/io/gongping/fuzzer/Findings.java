package io.gongping.fuzzer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What came of the calls: how many of each status, and what was wrong, once each. */
public final class Findings {

  private static final Pattern PARTICULARS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|/[0-9]+(?=[/:])");

  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Map<String, String> wrong = new LinkedHashMap<>();

  void counted(int status) {
    statuses.merge(status, 1, Integer::sum);
  }

  void add(Call call, String what) {
    String kind = call.operation() + " " + PARTICULARS.matcher(what).replaceAll("*");
    wrong.putIfAbsent(kind, what + "\n  " + call);
  }

  /** What was wrong, by its kind, each with the first call that showed it. */
  public Map<String, String> wrong() {
    return Map.copyOf(wrong);
  }

  /** How many calls there were. */
  public int calls() {
    return statuses.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many calls were answered with success. */
  public int taken() {
    return statuses.entrySet().stream()
        .filter(each -> each.getKey() < 300)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** All of it, for people. */
  public String report() {
    StringBuilder report = new StringBuilder();
    report.append("%d calls by status: %s%n".formatted(calls(), statuses));
    wrong.values().forEach(each -> report.append(each).append('\n'));
    return report.append("%d kinds of answers are wrong".formatted(wrong.size())).toString();
  }
}
