package io.gongping.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.support.problem.ProblemError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkSheetTest {

  private static final Map<String, String> TEAM = Map.of("i0", "A", "i1", "-");
  private static final Map<String, String> LEADER = Map.of("i0", "C", "i1", "B", "i2", "A");

  private final Paper paper = SamplePapers.teamAndLeader();
  private final MarkSheet sheet = MarkSheet.of(paper);

  @Test
  void marksAreKeptInTheOrderOfThePaperWhateverTheOrderOfTheRequest() {
    Map<String, Map<String, String>> reversed = new LinkedHashMap<>();
    reversed.put("L01", LEADER);
    reversed.put("T1", TEAM);
    assertThat(check(reversed))
        .isEqualTo(new MarkSheet.Valid(new MarkedPaper(paper.paperId(), "A-CBA")));
    assertThat(sheet.read("A-CBA").marks())
        .containsExactly(Map.entry("T1", "A-"), Map.entry("L01", "CBA"));
  }

  @Test
  void anOptionOfAnotherScaleIsUnknown() {
    assertThat(mistakes(Map.of("T1", TEAM, "L01", Map.of("i0", "D", "i1", "A", "i2", "A"))))
        .containsExactly("/marks/L01/i0 option-unknown");
  }

  @Test
  void noOpinionIsRefusedWhereTheScaleHasNone() {
    assertThat(mistakes(Map.of("T1", TEAM, "L01", Map.of("i0", "-", "i1", "A", "i2", "A"))))
        .containsExactly("/marks/L01/i0 no-opinion-not-allowed");
  }

  @Test
  void lettersOfOtherCasesAndScriptsAreNoMarks() {
    for (String mark : List.of("a", "", "AB", "Ａ", "@", "[", " ", "A ")) {
      assertThat(mistakes(Map.of("T1", Map.of("i0", mark, "i1", "A"), "L01", LEADER)))
          .as(mark)
          .containsExactly("/marks/T1/i0 option-unknown");
    }
  }

  @Test
  void nothingGivenMissesEverySubject() {
    assertThat(mistakes(Map.of()))
        .containsExactly("/marks/T1 subject-missing", "/marks/L01 subject-missing");
  }

  @Test
  void equalBallotsHaveEqualAnswersAndOthersDoNot() {
    byte[] code = new byte[16];
    Credential slip = new Credential.Slip(io.gongping.ballot.slip.SlipCode.of(code));
    code[0] = 1;
    Credential other = new Credential.Slip(io.gongping.ballot.slip.SlipCode.of(code));
    MarkedPaper ballot = new MarkedPaper(paper.paperId(), "A-CBA");
    MarkedPaper changed = new MarkedPaper(paper.paperId(), "A-CBB");
    assertThat(slip.answerTo(ballot))
        .isEqualTo(slip.answerTo(new MarkedPaper(paper.paperId(), "A-CBA")))
        .isNotEqualTo(slip.answerTo(changed))
        .isNotEqualTo(other.answerTo(ballot))
        .hasSize(32);
  }

  private List<String> mistakes(Map<String, Map<String, String>> marks) {
    return check(marks) instanceof MarkSheet.Invalid invalid
        ? invalid.mistakes().stream().map(MarkSheetTest::shown).toList()
        : List.of();
  }

  private MarkSheet.Checked check(Map<String, Map<String, String>> marks) {
    return sheet.check(new GivenBallot(marks, Map.of(), Map.of()));
  }

  private static String shown(ProblemError mistake) {
    return mistake.pointer() + " " + mistake.code().code();
  }
}
