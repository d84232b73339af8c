package io.gongping.scoring.input;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.input.InputCalls.correct;
import static io.gongping.scoring.input.InputCalls.entered;
import static io.gongping.scoring.input.InputCalls.log;
import static io.gongping.scoring.input.InputCalls.path;
import static io.gongping.scoring.input.InputCalls.withdraw;
import static io.gongping.scoring.input.WorkbookCalls.importAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.input.workbook.Xlsx;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class WorkbookApiTest extends OnStack {

  private static final String LOG = "过程纪实 log";
  private static final String HEADINGS =
      Xlsx.row(
          1,
          "编号 id",
          "版本 version",
          "对象 subject",
          "名称 title",
          "类别 category",
          "日期 date",
          "内容 text",
          "依据 reference");

  @Test
  void anExportComesBackWithoutAChange() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    entered(as("organiser"), box, log("T1", "防汛"));
    entered(as("organiser"), box, log("T2", "抗旱"));

    importAll(as("organiser"), box, export(box))
        .statusCode(201)
        .body("created", equalTo(0))
        .body("corrected", equalTo(0))
        .body("unchanged", equalTo(2))
        .body("importedBy", equalTo("organiser1"));
    as("auditor").get(path(box)).then().body("items.version", equalTo(List.of(1, 1)));
  }

  @Test
  void whatIsWithdrawnIsNotExported() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    withdraw(as("organiser"), box, entered(as("organiser"), box, log("T1", "防汛")), 1)
        .statusCode(200);

    importAll(as("organiser"), box, export(box)).statusCode(201).body("unchanged", equalTo(0));
  }

  @Test
  void newRowsAreEnteredAndChangedOnesCorrect() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));
    byte[] file =
        workbook(
            row(2, id, "1", "T1", "防汛抢险"), row(3, "", "", "L01", "值班"), row(4, "", "", "T2", "抗旱"));

    importAll(as("organiser"), box, file)
        .statusCode(201)
        .body("created", equalTo(2))
        .body("corrected", equalTo(1))
        .body("unchanged", equalTo(0));
    as("auditor")
        .get(path(box) + "/" + id)
        .then()
        .body("version", equalTo(2))
        .body("title", equalTo("防汛抢险"))
        .body("state", equalTo("PENDING"));
    as("auditor").get(path(box)).then().body("items", hasSize(3));
  }

  @Test
  void theSameImportAgainEntersNothingTwice() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    byte[] file = workbook(row(2, "", "", "T1", "防汛"));
    String key = UUID.randomUUID().toString();
    String id = importAll(as("organiser"), box, key, file).statusCode(201).extract().path("id");

    importAll(as("organiser"), box, key, file).statusCode(201).body("id", equalTo(id));
    as("auditor").get(path(box)).then().body("items", hasSize(1));
    importAll(as("organiser"), box, key, workbook(row(2, "", "", "T1", "抗旱")))
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void oneMistakeKeepsEverythingOutAndAllAreNamed() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));
    correct(as("organiser"), box, id, 1, log("T1", "抗旱")).statusCode(200);
    String elsewhere = UUID.randomUUID().toString();
    byte[] file =
        workbook(
            row(2, "", "", "T1", "好"),
            row(3, "", "", "T9", "对象不存在"),
            row(4, id, "1", "T1", "版本旧"),
            row(5, elsewhere, "1", "T1", "条目不存在"),
            row(6, id, "2", "T2", "换对象"),
            Xlsx.row(7, "", "", "T1", "", "STORM", "2026-13-01", "x", "r"));

    importAll(as("organiser"), box, file)
        .statusCode(422)
        .body("code", equalTo("workbook-invalid"))
        .body("errors.sheet.unique()", equalTo(List.of(LOG)))
        .body("errors.cell", equalTo(List.of("C3", "E7", "D7", "F7", "B4", "A5", "A6")))
        .body("errors[0].pointer", equalTo("/" + LOG + "/C3"))
        .body(
            "errors.code",
            equalTo(
                List.of(
                    "subject-unknown",
                    "value-unknown",
                    "field-missing",
                    "date-malformed",
                    "version-stale",
                    "not-found",
                    "input-exists")));
    as("auditor").get(path(box)).then().body("items", hasSize(1));
  }

  @Test
  void aFileThatIsNoWorkbookSaysSo() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));

    importAll(as("organiser"), box, "id,version".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .statusCode(400)
        .body("code", equalTo("workbook-unreadable"));
    importAll(as("organiser"), box, new byte[0])
        .statusCode(400)
        .body("code", equalTo("workbook-unreadable"));
    as("organiser")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", "x")
        .body("{}")
        .post(path(box) + "/workbook")
        .then()
        .statusCode(415);
  }

  @Test
  void aBombAndAHugeFileAreTooLarge() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    byte[] bomb =
        Xlsx.withSheet(LOG, HEADINGS)
            .part("xl/a.xml", "<a>" + "<b/>".repeat(3 * 1024 * 1024) + "</a>")
            .bytes();

    importAll(as("organiser"), box, bomb)
        .statusCode(413)
        .body("code", equalTo("workbook-too-large"));
    importAll(as("organiser"), box, new byte[2 * 1024 * 1024 + 1])
        .statusCode(413)
        .body("code", equalTo("body-too-large"));
  }

  @Test
  void onlyWhoMayDoesSo() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    byte[] file = workbook(row(2, "", "", "T1", "防汛"));
    String workbook = path(box) + "/workbook";

    for (String role : List.of("assessor", "committee", "auditor")) {
      as(role)
          .get(workbook)
          .then()
          .statusCode(200)
          .contentType(WorkbookCalls.XLSX)
          .header("Content-Disposition", containsString(box.id().toString()));
      importAll(as(role), box, file).statusCode(403);
    }
    as("province").get(workbook).then().statusCode(403);
    RestAssured.get(workbook).then().statusCode(401);
    importAll(RestAssured.given(), box, file).statusCode(401);
    as("auditor", "980000").get(workbook).then().statusCode(404);
    importAll(as("organiser", "980000"), box, file).statusCode(404);
    as("organiser")
        .config(WorkbookCalls.binary())
        .contentType(WorkbookCalls.XLSX)
        .body(file)
        .post(workbook)
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency-key-malformed"));
  }

  private static byte[] export(BallotBox box) {
    byte[] file =
        as("auditor").get(path(box) + "/workbook").then().statusCode(200).extract().asByteArray();
    assertThat(file).isNotEmpty();
    return file;
  }

  private static byte[] workbook(String... rows) {
    return Xlsx.withSheet(LOG, HEADINGS + String.join("", rows)).bytes();
  }

  private static String row(int number, String id, String version, String subject, String title) {
    return Xlsx.row(number, id, version, subject, title, "EMERGENCY", "2026-07-09", "转移群众", "工作日志");
  }
}
