package io.gongping.ballot.box.rest;

import io.gongping.ballot.box.GivenBallot;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ballot as it comes in. */
@Schema(
    name = "Cast",
    requiredProperties = {"code", "paperId"},
    examples =
        """
        {
          "code": "008J-4CT4-ANK7-F24S-NAXW-SQFE-ZW81",
          "paperId": "5f0c6f9e-5d4e-4d6f-9a67-1f6c9b1d2e3f",
          "marks": {
            "T1": {"politics": "A", "performance": "B", "overall": "A"},
            "L01": {"politics": "A", "conduct": "C", "score": "87", "overall": "-"}
          },
          "choices": {"R1": {"candidates": ["c1", "c3"], "writeIns": ["张三"]}},
          "examples": {"L01": {"conduct": "一件具体的事"}}
        }
        """)
record CastBody(
    @Schema(description = "The code on the slip; case, hyphens and O/0, I/L/1 do not matter")
        @Nullable String code,
    @Schema(description = "What the slip is for, from `POST /slips/inspection`")
        @Nullable UUID paperId,
    @Schema(
            description =
                "By subject and item: the letter of an option, points as a text without leading"
                    + " zeros, or `-` for no opinion where the scale allows it")
        @Nullable Map<String, @Nullable Map<String, @Nullable String>> marks,
    @Schema(
            description =
                "By recommendation: keys of candidates, and names of others where that is allowed."
                    + " May be left out: then nobody is named.")
        @Nullable Map<String, GivenBallot.@Nullable Choice> choices,
    @Schema(
            description =
                "By subject and item: a text of 1 to 500 characters in one line, for exactly those"
                    + " marks that the item's `exampleFor` lists")
        @Nullable Map<String, @Nullable Map<String, @Nullable String>> examples) {

  UUID requiredPaperId() {
    if (paperId == null) {
      throw CommonProblem.VALIDATION_FAILED
          .problem()
          .with("violations", List.of(Violation.missing("paperId")));
    }
    return paperId;
  }

  GivenBallot ballot() {
    return new GivenBallot(
        marks == null ? Map.of() : marks,
        choices == null ? Map.of() : choices,
        examples == null ? Map.of() : examples);
  }

  @Override
  public String toString() {
    return "CastBody[secret]";
  }
}
