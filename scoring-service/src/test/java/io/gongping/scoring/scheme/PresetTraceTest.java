package io.gongping.scoring.scheme;

import io.gongping.scoring.disclosure.NothingWithheld;
import io.gongping.scoring.explanation.TraceText;
import io.gongping.scoring.scheme.GuideExample.Part;
import io.gongping.scoring.scheme.store.Presets;
import io.gongping.support.test.CommittedContract;
import io.gongping.support.web.LocalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the guide's examples are explained to people; redo the texts by hand. */
class PresetTraceTest {

  private static final Map<String, Scheme> SCHEMES =
      Presets.all().stream()
          .collect(Collectors.toMap(scheme -> scheme.ref().id(), scheme -> scheme));

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "S2, en",
    "S2, zh-CN",
    "S2-township, en",
    "S4, zh-CN",
    "S5, en",
    "S5, zh-CN",
    "S9, en",
    "S12, en",
    "S12, zh-CN",
  })
  void anExampleIsExplainedLikeThis(String id, String language) {
    String text =
        evaluations(id).stream()
            .map(evaluation -> text(evaluation, language))
            .collect(Collectors.joining("\n"));
    CommittedContract.matches(
        "scoring-service/src/test/resources/traces/%s.%s.txt".formatted(id, language), text);
  }

  private static List<Evaluation> evaluations(String id) {
    GuideExample example =
        Guide.examples().stream().filter(one -> one.scheme().equals(id)).findFirst().orElseThrow();
    List<SubjectCase> subjects =
        example.parts().stream().map(Part::subject).map(PresetCase::subject).toList();
    return new Population(scheme(id), subjects).evaluations();
  }

  private static String text(Evaluation evaluation, String language) {
    Map<String, LocalizedText> categories = new HashMap<>();
    categories.put("ALL", new LocalizedText("全体", "Everybody"));
    scheme(evaluation.scheme().id())
        .categories()
        .forEach(category -> categories.put(category.code(), category.label()));
    return TraceText.of(
        NothingWithheld.of(evaluation), categories, Locale.forLanguageTag(language));
  }

  private static Scheme scheme(String id) {
    return Objects.requireNonNull(SCHEMES.get(id));
  }
}
