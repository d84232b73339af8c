package io.gongping.scoring.result.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gongping.scoring.result.rest.NumberView.NumberKind;
import io.gongping.scoring.result.rest.NumberView.OperandView;
import io.gongping.scoring.result.rest.TraceView.NamedView;
import io.gongping.scoring.scheme.Truth;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A trace is kept with a decision as it was shown, and read again. */
class TraceJsonTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final NamedView SOURCE = new NamedView("total", new LocalizedText("总分", "Total"));

  @ParameterizedTest
  @EnumSource
  void everyKindOfNumberComesBack(NumberKind kind) throws JsonProcessingException {
    NumberView number = number(kind);
    String written = JSON.writeValueAsString(number);

    assertThat(written).startsWith("{\"kind\":\"" + kind + "\"").doesNotContain("about");
    assertThat(JSON.readValue(written, NumberView.class)).isEqualTo(number);
  }

  @Test
  void aConditionComesBackWithItsParts() throws JsonProcessingException {
    Node part = new Node.OfUnitKind(about(Node.Kind.UNIT_KIND), List.of());
    for (Node node :
        List.of(
            new Node.AllOf(about(Node.Kind.ALL), List.of(part)),
            new Node.AtLeastOf(about(Node.Kind.AT_LEAST), 2, List.of(part, part)),
            new Node.OfPrincipal(about(Node.Kind.PRINCIPAL), "L1", "林一帆", List.of(part)))) {
      assertThat(JSON.readValue(JSON.writeValueAsString(node), Node.class)).isEqualTo(node);
    }
  }

  private static Node.About about(Node.Kind kind) {
    return new Node.About(kind, null, "art. 22", Truth.TRUE);
  }

  private static NumberView number(NumberKind kind) {
    NumberView.About about = new NumberView.About(kind, null, "art. 7", null, null, null, null);
    List<OperandView> of =
        kind == NumberKind.STATED
            ? List.of()
            : List.of(new OperandView(null, null, number(NumberKind.STATED)));
    return switch (kind) {
      case STATED -> new NumberView.Stated(about);
      case SHARE ->
          new NumberView.Shared(
              about, new NumberView.ShareSourceView(SOURCE, List.of(), 7L, 9L, null, null));
      case RECOMMENDATION -> new NumberView.Recommended(about, null);
      case MARKS ->
          new NumberView.Marked(
              about, new NumberView.MarksSourceView(SOURCE, List.of(), null, null, null, "few"));
      case FIGURE -> new NumberView.Figure(about, "T1", SOURCE);
      case INDICATORS -> new NumberView.IndicatorTree(about, "T1", SOURCE, List.of());
      case ADJUSTMENTS -> new NumberView.Adjustments(about, "T1", List.of());
      case SCORE -> new NumberView.ScoreOf(about, SOURCE);
      case TEAM_SCORE -> new NumberView.TeamScore(about, "T1", SOURCE, of);
      case PRIOR -> new NumberView.PriorScore(about, SOURCE, 2025);
      case SUM, WEIGHTED_SUM, PRODUCT, MEAN, DIFFERENCE, QUOTIENT ->
          new NumberView.Combination(about, of);
      case CLAMP -> new NumberView.Clamp(about, null, null, of);
    };
  }
}
