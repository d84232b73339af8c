package io.gongping.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.Scenario.Expected;
import io.gongping.demonstration.client.Http;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {

  @ParameterizedTest
  @ValueSource(strings = {"annual", "vertical", "performance"})
  void everyItemGetsExactlyTheVotesOfTheData(String name) {
    Scenario scenario = Scenario.named(name);
    for (JsonNode paper : scenario.papers()) {
      List<ObjectNode> ballots = scenario.marks(paper);
      assertThat(ballots).hasSize(scenario.turnout(paper.path("key").asText()).ballots());
      for (JsonNode subject : paper.path("subjects")) {
        ballots
            .getFirst()
            .path(subject.asText())
            .fieldNames()
            .forEachRemaining(
                item ->
                    assertThat(counted(ballots, subject.asText(), item))
                        .as("%s/%s on %s", subject, item, paper.path("key"))
                        .isEqualTo(wanted(scenario, subject.asText(), item, paper)));
      }
    }
  }

  @Test
  void everyGradeOfTheCityRulesOccurs() {
    List<Expected> expected =
        Stream.of("annual", "vertical")
            .flatMap(name -> Scenario.named(name).expected().values().stream())
            .toList();

    assertThat(expected.stream().map(Expected::grade))
        .contains(
            "EXCELLENT",
            "GOOD",
            "AVERAGE",
            "POOR",
            "COMPETENT",
            "BASICALLY_COMPETENT",
            "INCOMPETENT");
    assertThat(expected.stream().map(Expected::outcome))
        .contains("GRADE", "UNDETERMINED", "CONFLICT", "HELD");
    assertThat(expected.stream().map(Expected::beforeVeto)).contains("EXCELLENT", "AVERAGE");
  }

  @Test
  void theDraftOpensOnTheDayGivenAndItsNoticeIsThreeDaysOld() {
    Scenario scenario = Scenario.named("annual");
    LocalDate day = LocalDate.of(2026, 11, 21);

    assertThat(scenario.draft(day).at("/timetable/opensOn").asText()).isEqualTo("2026-11-21");
    assertThat(scenario.draft(day).at("/meetings/0/heldOn").asText()).isEqualTo("2026-11-21");
    assertThat(scenario.notice(day).path("publishedOn").asText()).isEqualTo("2026-11-18");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'outcome':'GRADE','grade':{'code':'GOOD'},'beforeVeto':{'code':'EXCELLENT'}} | true",
        "{'outcome':'GRADE','grade':{'code':'GOOD'}} | false",
        "{'outcome':'GRADE','grade':{'code':'POOR'},'beforeVeto':{'code':'EXCELLENT'}} | false",
        "{'outcome':'UNDETERMINED','missing':[{'key':'targets'}]} | false",
        "{} | false"
      })
  void onlyTheExpectedProposalAgrees(String proposal, boolean agrees)
      throws JsonProcessingException {
    Expected expected = new Expected("GRADE", "GOOD", "EXCELLENT", null, null);

    assertThat(AssessmentRun.agrees(Http.JSON.readTree(proposal.replace('\'', '"')), expected))
        .isEqualTo(agrees);
  }

  @Test
  void anUndeterminedProposalAgreesOnlyWithTheSameMissingFindings() throws JsonProcessingException {
    Expected expected = new Expected("UNDETERMINED", null, null, List.of("unity"), null);

    assertThat(AssessmentRun.agrees(undetermined("unity"), expected)).isTrue();
    assertThat(AssessmentRun.agrees(undetermined("targets"), expected)).isFalse();
  }

  private static JsonNode undetermined(String finding) throws JsonProcessingException {
    return Http.JSON.readTree(
        "{\"outcome\":\"UNDETERMINED\",\"missing\":[{\"key\":\"%s\"}]}".formatted(finding));
  }

  private static Map<String, Integer> wanted(
      Scenario scenario, String subject, String item, JsonNode paper) {
    List<Integer> counts = scenario.counts(subject, item, paper.path("key").asText());
    String options = "ABCD".substring(0, counts.size() - 1) + "-";
    Map<String, Integer> wanted = new TreeMap<>();
    for (int option = 0; option < counts.size(); option++) {
      if (counts.get(option) > 0) {
        wanted.put(options.substring(option, option + 1), counts.get(option));
      }
    }
    return wanted;
  }

  private static Map<String, Integer> counted(
      List<ObjectNode> ballots, String subject, String item) {
    return ballots.stream()
        .map(ballot -> ballot.path(subject).path(item).asText())
        .collect(Collectors.toMap(code -> code, code -> 1, Integer::sum, TreeMap::new));
  }
}
