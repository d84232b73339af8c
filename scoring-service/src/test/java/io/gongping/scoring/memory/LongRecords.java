package io.gongping.scoring.memory;

import io.gongping.embedded.EmbeddedStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Records as long as they may become, put straight into the database: one unit with nine deputies,
 * 60 years with the annual assessment and one each quarter, under a scheme with {@value #SCORES}
 * scores. The deputies' titles change: there are 200 offices.
 */
final class LongRecords {

  static final int SCORES = 10;
  static final int CONFLICTS = 100;

  static final UUID UNIT = UUID.randomUUID();

  private static final String MADE =
      """
      insert into made
      select gen_random_uuid() as id, 2026 - (n / 9) % 60 as year,
        case when n < 9 * 60 then 'ANNUAL' else 'QUARTERLY' end as kind,
        '分管第' || n % 200 || '项工作' as title, md5(? || n % 9)::uuid as person
      from generate_series(0, 9 * 60 * 5 - 1) as n
      """;

  private LongRecords() {}

  /**
   * Puts them into a region, and {@value #CONFLICTS} conflicts between two records each.
   *
   * @return the deputy whose records are looked at
   */
  static UUID inRegion(EmbeddedStack stack, String region) throws SQLException {
    try (Connection owner = LargeAssessment.owner(stack)) {
      LargeAssessment.run(
          owner,
          "create temporary table made (id uuid, year integer, kind text, title text, person uuid)");
      LargeAssessment.run(owner, MADE, region);
      LargeAssessment.run(
          owner,
          """
          insert into made
          select gen_random_uuid(), 2026, 'ANNUAL', '职务', md5(? || 'conflict' || n)::uuid
          from generate_series(1, ?) as n, generate_series(1, 2)
          """,
          region,
          CONFLICTS);
      recorded(owner, region);
      LargeAssessment.run(owner, "drop table made");
      return deputy(owner, region);
    }
  }

  private static UUID deputy(Connection owner, String region) throws SQLException {
    try (PreparedStatement select =
        owner.prepareStatement(
            """
            select directory_id from recorded_result where region = ?
            group by directory_id order by count(*) desc limit 1
            """)) {
      select.setString(1, region);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }

  private static void recorded(Connection owner, String region) throws SQLException {
    LargeAssessment.run(
        owner,
        """
        insert into assessment (id, region, opened)
        select id, ?, jsonb_build_object('assessmentId', id, 'definition',
          jsonb_build_object('kind', kind, 'year', year)) from made
        """,
        region);
    LargeAssessment.run(
        owner,
        """
        insert into opinion (assessment_id, subject, version, grade, given_by, given_by_id, given_at)
        select id, 'L1', 1, 'EXCELLENT', '组织', 'one', now() from made
        """);
    LargeAssessment.run(
        owner,
        """
        insert into decision (assessment_id, subject, revision, outcome, grade, departs, proposal,
          evaluation, decided_on, recorded_by, recorded_by_id, recorded_at, opinion_version,
          opinion_by_id)
        select id, 'L1', 1, 'GRADE', 'EXCELLENT', false, '{}', '{}', make_date(year, 12, 20), '委员会',
          'other', now(), 1, 'one' from made
        """);
    LargeAssessment.run(
        owner,
        """
        insert into recorded_result (assessment_id, subject, revision, directory_id, name,
          subject_kind, organisation_id, unit_name, post, title, region, kind, year, closed_on,
          scheme_id, scheme_version, scores, grade, best, decided_on, recorded_at)
        select id, 'L1', 1, person, '姓名', 'LEADER', ?, '青林县', 'DEPUTY', title, ?, kind, year,
          make_date(year, 11, 30), 'S2', 1, (
            select jsonb_agg(jsonb_build_object('key', 'score' || n, 'label',
              jsonb_build_object('zh', '第' || n || '项得分', 'en', 'Score ' || n),
              'number', 123456789 + year || '/' || 1234567 + n, 'places', 2,
              'disclosure', 'EXACT'))
            from generate_series(1, ?) as n),
          '{"code": "EXCELLENT", "label": {"zh": "优秀", "en": "Excellent"}}', true,
          make_date(year, 12, 20), now()
        from made
        """,
        UNIT,
        region,
        SCORES);
  }
}
