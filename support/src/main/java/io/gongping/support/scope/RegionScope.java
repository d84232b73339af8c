package io.gongping.support.scope;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The regions that a caller may see and act on. A region is a six-digit code of three two-digit
 * levels (province, city, county; GB/T 2260); trailing {@code 00} leaves the lower levels open, so
 * {@code 990100} covers {@code 990103}.
 */
public final class RegionScope {

  /**
   * The whole country, and the region of what belongs to no region: only a scope of it covers it.
   */
  public static final String NATION = "000000";

  private static final Pattern REGION = Pattern.compile("\\d{6}");
  private static final Pattern OPEN_LEVELS = Pattern.compile("(00)+$");

  private final List<String> prefixes;

  private RegionScope(List<String> prefixes) {
    this.prefixes = prefixes;
  }

  /**
   * The scope of these grants. A malformed grant grants nothing; {@code 000000} grants the whole
   * country.
   *
   * @param grants region codes from a token
   */
  public static RegionScope of(Collection<String> grants) {
    return new RegionScope(
        grants.stream()
            .filter(RegionScope::isRegion)
            .map(grant -> OPEN_LEVELS.matcher(grant).replaceFirst(""))
            .distinct()
            .sorted()
            .toList());
  }

  /** Whether the text is a region code at all. */
  public static boolean isRegion(String text) {
    return REGION.matcher(text).matches();
  }

  /** Whether the region lies inside this scope. */
  public boolean covers(String region) {
    return isRegion(region) && prefixes.stream().anyMatch(region::startsWith);
  }

  /** Whether an event of this region lies inside this scope; one of no region is the nation's. */
  public boolean coversEventOf(@Nullable String region) {
    return covers(region == null ? NATION : region);
  }

  /**
   * Whether this scope and a region have anything in common: the region lies inside the scope, or
   * the scope reaches into the region.
   */
  public boolean overlaps(String region) {
    return covers(region)
        || of(List.of(region)).prefixes.stream()
            .anyMatch(whole -> prefixes.stream().anyMatch(part -> part.startsWith(whole)));
  }

  /**
   * Patterns for SQL {@code region LIKE ANY (?)} that select what {@link #covers} accepts; none
   * selects nothing.
   */
  public List<String> likePatterns() {
    return prefixes.stream().map(prefix -> prefix + "%").toList();
  }

  @Override
  public String toString() {
    return "RegionScope" + likePatterns();
  }
}
