package io.gongping.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.client.Api;
import java.util.UUID;

/** What a meeting needs: slips, and who came. Whoever makes the slips does not count them alone. */
final class MeetingSteps {

  private static final String ORGANISER = "organiser1";
  private static final String ROLL_KEEPER = "organiser3";
  private static final String KEY = "Idempotency-Key";

  private MeetingSteps() {}

  /**
   * Has slips made.
   *
   * @param path of the paper
   * @return the paper's id and the codes
   */
  static JsonNode slips(Api ballot, String path, int count) {
    return ballot
        .post(ORGANISER, path + "/slips", object().put("count", count), KEY, key())
        .expect(201)
        .json();
  }

  /**
   * Enters the attendance.
   *
   * @param path of the paper
   */
  static void attendance(Api ballot, String path, int present, int issued) {
    ObjectNode numbers = object().put("present", present).put("issued", issued);
    ballot.put(ROLL_KEEPER, path + "/attendance", numbers, KEY, key()).expect(200);
  }

  private static String key() {
    return "demonstration-" + UUID.randomUUID();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
