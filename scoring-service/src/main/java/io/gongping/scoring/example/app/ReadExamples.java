package io.gongping.scoring.example.app;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.SubjectIndex;
import io.gongping.scoring.example.ItemExamples;
import io.gongping.scoring.example.ItemExamples.Asked;
import io.gongping.scoring.tally.Tallies;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Written.Example;
import io.gongping.scoring.tally.Written.On;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows examples once nothing can be added to them, and writes down who read them. */
@ApplicationScoped
public class ReadExamples {

  private final VisibleAssessments assessments;
  private final Tallies tallies;
  private final Duties duties;
  private final AuditTrail audit;

  ReadExamples(VisibleAssessments assessments, Tallies tallies, Duties duties, AuditTrail audit) {
    this.assessments = assessments;
    this.tallies = tallies;
    this.duties = duties;
    this.audit = audit;
  }

  /**
   * A page of the items that ask for examples, in the order of the definition; it ends early where
   * there are very many texts.
   *
   * @param on only those of this subject; null for all
   * @param cursor null for the first page
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code cursor-invalid}
   */
  @Transactional
  public Page<ItemExamples> page(UUID id, @Nullable String on, @Nullable String cursor, int limit) {
    AssessmentDefinition definition = assessments.withResults(id).definition();
    duties.requireUninvolved(Act.READ_EXAMPLES, definition.concerned());
    Page<Asked> page = page(id, ItemExamples.asked(definition, on), cursor, limit);
    audit.record("examples.read", "assessments/" + id + "/examples", Map.of());
    SubjectIndex index = new SubjectIndex(definition);
    Tally tally = tallies.tally(id);
    List<Example> examples = tallies.examples(id, places(page));
    return page.map(asked -> ItemExamples.of(index, tally, asked, examples));
  }

  private Page<Asked> page(UUID id, List<Asked> asked, @Nullable String cursor, int limit) {
    Page<Asked> page = Page.cut(asked, cursor, limit, Asked::key);
    int fitting = ItemExamples.fitting(page.items(), tallies.exampleNumbers(id, places(page)));
    return fitting == page.items().size() ? page : Page.cut(asked, cursor, fitting, Asked::key);
  }

  private static List<On> places(Page<Asked> page) {
    return page.items().stream().map(Asked::place).toList();
  }
}
