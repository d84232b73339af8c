package io.gongping.scoring.memory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.scoring.SampleAssessment;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Final assessments as large as a province might open, put straight into the database: {@value
 * #UNITS} units with a team and {@value #LEADERS} leaders each, {@value #PAPERS} papers a unit.
 */
final class LargeAssessment {

  static final int UNITS = 200;
  static final int LEADERS = 9;
  static final int PAPERS = 30;
  static final int EXAMPLES = 6 * PAPERS;
  static final int EXAMPLE_UNITS = 23;
  static final int DEAD_LETTERS = 100;
  static final int SUBJECTS = UNITS * (1 + LEADERS);

  private static final String TITLE = "党组成员、副主任、机关党委书记,分管规划、统计、应急和信访工作".repeat(4);

  /** What may have been made of them, what rests on others first. */
  private static final List<String> KEPT =
      List.of(
          "recorded_rank",
          "publication",
          "recorded_result",
          "decision",
          "opinion",
          "example",
          "dead_letter");

  private LargeAssessment() {}

  /**
   * Puts as many of them into a region; the first one has its votes, six a paper, and on the first
   * {@value #EXAMPLE_UNITS} units' leaders {@value #EXAMPLES} examples each, one of every rater, as
   * long as one may be, and {@value #DEAD_LETTERS} dead letters.
   */
  static UUID inRegion(EmbeddedStack stack, String region, int count) throws SQLException {
    UUID first = UUID.randomUUID();
    String definition = definition(region).toString();
    try (Connection owner = owner(stack)) {
      opened(owner, first, region, definition);
      for (int i = 1; i < count; i++) {
        opened(owner, UUID.randomUUID(), region, definition);
      }
      counted(owner, first);
      examples(owner, first);
      deadLetters(owner, first);
      closed(owner, region);
    }
    return first;
  }

  static Connection owner(EmbeddedStack stack) throws SQLException {
    return DriverManager.getConnection(
        stack.jdbcUrl("scoring"), "scoring_owner", stack.password("scoring_owner"));
  }

  private static void opened(Connection owner, UUID id, String region, String definition)
      throws SQLException {
    try (PreparedStatement insert =
        owner.prepareStatement(
            """
            insert into assessment (id, region, opened)
            values (?, ?, jsonb_build_object('assessmentId', ?::text, 'definition', ?::jsonb))
            """)) {
      insert.setObject(1, id);
      insert.setString(2, region);
      insert.setString(3, id.toString());
      insert.setString(4, definition);
      insert.executeUpdate();
    }
  }

  private static void counted(Connection owner, UUID id) throws SQLException {
    run(
        owner,
        """
        with paper as (
          select id, value ->> 'key' as paper, value -> 'subjects' as subjects
          from assessment, jsonb_array_elements(opened #> '{definition,papers}')
          where id = ?), ballot as (
          insert into counted_ballot (assessment_id, ballot_id, paper)
          select id, gen_random_uuid(), paper from paper, generate_series(1, 6))
        insert into tally_cell (assessment_id, paper, subject, item, option, votes)
        select id, paper, subject, item, option, votes
        from paper, jsonb_array_elements_text(subjects) as subject,
          unnest(array[case when subject like 'T%' then 'politics' else 'conduct' end, 'overall'])
            as item,
          (values ('A', 4), ('B', 2)) as vote (option, votes)
        """,
        id);
  }

  private static void examples(Connection owner, UUID id) throws SQLException {
    run(
        owner,
        """
        insert into example (id, assessment_id, subject, item, text)
        select gen_random_uuid(), id, value ->> 'key', 'conduct', repeat('公车私用', 125)
        from assessment, jsonb_array_elements(opened #> '{definition,subjects}'),
          generate_series(1, ?)
        where id = ? and value ->> 'kind' = 'LEADER'
          and substr(value ->> 'unit', 2)::integer < ?
        """,
        EXAMPLES,
        id,
        EXAMPLE_UNITS);
  }

  private static void deadLetters(Connection owner, UUID id) throws SQLException {
    run(
        owner,
        """
        insert into dead_letter
          (id, topic, partition_number, log_offset, event_type, assessment_id, reason)
        select gen_random_uuid(), id::text, 0, offsets, 'x.unknown.v1', id, 'unknown-type'
        from assessment, generate_series(1, ?) as offsets where id = ?
        """,
        DEAD_LETTERS,
        id);
  }

  private static void closed(Connection owner, String region) throws SQLException {
    run(
        owner,
        """
        update assessment set state = 'FINAL', closed = jsonb_build_object(
          'assessmentId', id, 'closedOn', '2026-11-30', 'papers', (
            select jsonb_agg(jsonb_build_object(
              'paper', value -> 'key', 'entitled', 6, 'present', 6, 'issued', 6, 'spent', 6,
              'ballots', 6, 'counts', (
                select jsonb_object_agg(subject, '{"overall": {"A": 4, "B": 2}}'::jsonb)
                from jsonb_array_elements_text(value -> 'subjects') as subject)))
            from jsonb_array_elements(opened #> '{definition,papers}')))
        where region = ? and state = 'OPEN'
        """,
        region);
  }

  /**
   * Gives an opinion on every subject.
   *
   * @return their keys
   */
  static List<String> opinions(EmbeddedStack stack, UUID id) throws SQLException {
    try (Connection owner = owner(stack)) {
      run(
          owner,
          """
          insert into opinion
            (assessment_id, subject, version, grade, given_by, given_by_id, given_at)
          select id, value ->> 'key', 1,
            case value ->> 'kind' when 'TEAM' then 'GOOD' else 'COMPETENT' end, '组织', 'giver', now()
          from assessment, jsonb_array_elements(opened #> '{definition,subjects}') where id = ?
          """,
          id);
      try (PreparedStatement select =
          owner.prepareStatement(
              "select subject from opinion where assessment_id = ? order by subject")) {
        select.setObject(1, id);
        List<String> subjects = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            subjects.add(rows.getString(1));
          }
        }
        return subjects;
      }
    }
  }

  /** Takes everything out again. */
  static void remove(EmbeddedStack stack, String region) throws SQLException {
    try (Connection owner = owner(stack)) {
      for (String table : KEPT) {
        run(
            owner,
            "delete from "
                + table
                + " where assessment_id in (select id from assessment where region = ?)",
            region);
      }
      for (String table : List.of("tally_cell", "counted_ballot")) {
        run(owner, "alter table " + table + " disable trigger count_stands_removed");
        run(
            owner,
            "delete from "
                + table
                + " where assessment_id in (select id from assessment where region = ?)",
            region);
        run(owner, "alter table " + table + " enable trigger count_stands_removed");
      }
      run(owner, "delete from assessment where region = ?", region);
    }
  }

  static void run(Connection owner, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  static ObjectNode definition(String region) {
    ObjectNode definition = SampleAssessment.definition(region);
    ((ObjectNode) definition.at("/forms/1/items/0")).putArray("exampleFor").add("C").add("D");
    ArrayNode units = definition.putArray("units");
    ArrayNode subjects = definition.putArray("subjects");
    ArrayNode papers = definition.putArray("papers");
    for (int unit = 0; unit < UNITS; unit++) {
      String key = "U" + unit;
      units
          .addObject()
          .put("key", key)
          .put("organisationId", UUID.randomUUID().toString())
          .put("name", "第" + unit + "县")
          .put("kind", "COUNTY");
      List<String> rated = subjects(subjects, unit);
      for (int paper = 0; paper < PAPERS; paper++) {
        ObjectNode added =
            papers
                .addObject()
                .put("key", "M1-%d-%d".formatted(unit, paper))
                .put("paperId", UUID.randomUUID().toString())
                .put("meeting", "M1")
                .put("category", paper % 2 == 0 ? "A" : "B")
                .put("entitled", 6);
        rated.forEach(added.putArray("subjects")::add);
      }
    }
    return definition;
  }

  private static List<String> subjects(ArrayNode subjects, int unit) {
    List<String> keys = new ArrayList<>();
    keys.add("T" + unit);
    subject(subjects, "T" + unit, unit, "TEAM").put("form", "team");
    for (int leader = 0; leader < LEADERS; leader++) {
      String key = "L%d-%d".formatted(unit, leader);
      keys.add(key);
      subject(subjects, key, unit, "LEADER")
          .put("form", "leader")
          .put("post", leader == 0 ? "PRINCIPAL" : "DEPUTY")
          .put("title", TITLE);
    }
    return keys;
  }

  private static ObjectNode subject(ArrayNode subjects, String key, int unit, String kind) {
    return subjects
        .addObject()
        .put("key", key)
        .put("kind", kind)
        .put("unit", "U" + unit)
        .put("directoryId", UUID.randomUUID().toString())
        .put("name", "姓名" + key);
  }
}
