package io.gongping.scoring.result.rest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.result.rest.TraceView.ComparisonView;
import io.gongping.scoring.result.rest.TraceView.FindingReadView;
import io.gongping.scoring.result.rest.TraceView.PriorGradeView;
import io.gongping.scoring.result.rest.TraceView.RankView;
import io.gongping.scoring.scheme.Caption;
import io.gongping.scoring.scheme.Truth;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "TraceNode",
    description = "One condition and what became of it, by its `kind`.",
    oneOf = {
      Node.AllOf.class,
      Node.AnyOf.class,
      Node.NotOf.class,
      Node.AtLeastOf.class,
      Node.EveryPrincipal.class,
      Node.OfPrincipal.class,
      Node.Compared.class,
      Node.OfFinding.class,
      Node.OfUnitKind.class,
      Node.Ranked.class,
      Node.OfPriorGrade.class
    },
    discriminatorProperty = "kind")
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.EXISTING_PROPERTY,
    property = "kind",
    visible = true)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Node.AllOf.class, name = "ALL"),
  @JsonSubTypes.Type(value = Node.AnyOf.class, name = "ANY"),
  @JsonSubTypes.Type(value = Node.NotOf.class, name = "NOT"),
  @JsonSubTypes.Type(value = Node.AtLeastOf.class, name = "AT_LEAST"),
  @JsonSubTypes.Type(value = Node.EveryPrincipal.class, name = "EVERY_PRINCIPAL"),
  @JsonSubTypes.Type(value = Node.OfPrincipal.class, name = "PRINCIPAL"),
  @JsonSubTypes.Type(value = Node.Compared.class, name = "COMPARE"),
  @JsonSubTypes.Type(value = Node.OfFinding.class, name = "FINDING"),
  @JsonSubTypes.Type(value = Node.OfUnitKind.class, name = "UNIT_KIND"),
  @JsonSubTypes.Type(value = Node.Ranked.class, name = "RANKED"),
  @JsonSubTypes.Type(value = Node.OfPriorGrade.class, name = "PRIOR_GRADE")
})
sealed interface Node {

  /** What every kind of condition says of itself. */
  About about();

  @Schema(name = "TraceNodeKind")
  enum Kind {
    ALL,
    ANY,
    AT_LEAST,
    NOT,
    COMPARE,
    FINDING,
    UNIT_KIND,
    EVERY_PRINCIPAL,
    PRINCIPAL,
    RANKED,
    PRIOR_GRADE
  }

  /** The members that all kinds have in common. */
  @Schema(name = "TraceNodeAbout")
  record About(
      Kind kind,
      @Nullable LocalizedText label,
      @Schema(examples = "S11 art. 22(1)3") @Nullable String clause,
      Truth truth) {

    static About of(Kind kind, Caption caption, Truth truth) {
      return new About(kind, caption.label(), caption.clause(), truth);
    }
  }

  @Schema(name = "TraceAll", description = "Holds when all parts hold.")
  record AllOf(@JsonUnwrapped About about, List<Node> parts) implements Node {}

  @Schema(name = "TraceAny", description = "Holds when a part holds.")
  record AnyOf(@JsonUnwrapped About about, List<Node> parts) implements Node {}

  @Schema(name = "TraceNot", description = "Holds when its part does not.")
  record NotOf(@JsonUnwrapped About about, @Schema(description = "One.") List<Node> parts)
      implements Node {}

  @Schema(name = "TraceAtLeast", description = "Holds when so many parts hold.")
  record AtLeastOf(
      @JsonUnwrapped About about,
      @Schema(description = "How many parts have to hold.") int needed,
      List<Node> parts)
      implements Node {}

  @Schema(name = "TraceEveryPrincipal", description = "Holds when it holds of every principal.")
  record EveryPrincipal(
      @JsonUnwrapped About about, @Schema(description = "One for each principal.") List<Node> parts)
      implements Node {}

  @Schema(name = "TracePrincipal", description = "A condition on one principal.")
  record OfPrincipal(
      @JsonUnwrapped About about,
      @Schema(description = "The key of the principal.") String subject,
      String name,
      @Schema(description = "One.") List<Node> parts)
      implements Node {}

  @Schema(name = "TraceCompare", description = "Compares two numbers.")
  record Compared(@JsonUnwrapped About about, ComparisonView comparison) implements Node {}

  @Schema(name = "TraceFindingNode", description = "Looks at a finding.")
  record OfFinding(@JsonUnwrapped About about, FindingReadView finding) implements Node {}

  @Schema(name = "TraceUnitKind", description = "Looks at the kind of the unit.")
  record OfUnitKind(
      @JsonUnwrapped About about,
      @Schema(description = "The kinds that were asked for.") List<UnitKind> unitKinds)
      implements Node {}

  @Schema(name = "TraceRanked", description = "Looks at the rank.")
  record Ranked(@JsonUnwrapped About about, RankView rank) implements Node {}

  @Schema(name = "TracePriorGradeNode", description = "Looks at a grade of an earlier year.")
  record OfPriorGrade(@JsonUnwrapped About about, PriorGradeView priorGrade) implements Node {}
}
