package io.gongping.scoring.input;

import io.gongping.scoring.input.AttributionWarning.Basis;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds achievements that are claimed more than once. Everything that still stands is looked at,
 * confirmed or not, except the process log, which claims nothing.
 */
public final class AttributionWarnings {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private AttributionWarnings() {}

  /** The warnings by achievement, then those by reference, each in the order of their texts. */
  public static List<AttributionWarning> in(List<Entry> entries) {
    List<Entry> claims =
        entries.stream()
            .filter(entry -> entry.state() != EntryState.WITHDRAWN)
            .filter(entry -> entry.content().kind() != InputKind.LOG)
            .toList();
    List<AttributionWarning> warnings = new ArrayList<>();
    warnings.addAll(common(Basis.ACHIEVEMENT, claims, evidence -> evidence.achievement()));
    warnings.addAll(common(Basis.REFERENCE, claims, Evidence::reference));
    return warnings;
  }

  private static List<AttributionWarning> common(
      Basis basis, List<Entry> claims, Function<Evidence, @Nullable String> text) {
    Map<String, List<Entry>> byText = new TreeMap<>();
    for (Entry claim : claims) {
      @Nullable String written = text.apply(claim.statement().evidence());
      if (written != null) {
        byText.computeIfAbsent(normalised(written), unseen -> new ArrayList<>()).add(claim);
      }
    }
    return byText.values().stream()
        .filter(same -> same.size() > 1)
        .map(
            same ->
                new AttributionWarning(
                    basis,
                    String.valueOf(text.apply(same.getFirst().statement().evidence())),
                    same))
        .toList();
  }

  /** The same number of a document is often written with other blanks, brackets or letters. */
  private static String normalised(String text) {
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return BLANKS.matcher(compatible).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
