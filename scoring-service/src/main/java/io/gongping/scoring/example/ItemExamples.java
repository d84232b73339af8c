package io.gongping.scoring.example;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectIndex;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Written.Example;
import java.util.ArrayList;
import java.util.List;

/**
 * The examples on one item of one subject, in the order of their letters. Words tell more of their
 * author than marks do: where fewer than {@value #FEWEST} raters had an opinion they are withheld.
 *
 * @param texts empty where they are withheld
 */
public record ItemExamples(Subject subject, Item item, boolean withheld, List<String> texts) {

  /** The smallest group of opinions whose examples are shown. */
  public static final int FEWEST = 10;

  public ItemExamples {
    texts = List.copyOf(texts);
  }

  /** The examples on every item that asks for them, in the order of the definition. */
  public static List<ItemExamples> of(
      AssessmentDefinition definition, Tally tally, List<Example> examples) {
    SubjectIndex index = new SubjectIndex(definition);
    List<ItemExamples> all = new ArrayList<>();
    for (Subject subject : definition.subjects()) {
      for (Item item : definition.formOf(subject).items()) {
        if (!item.exampleFor().isEmpty()) {
          boolean withheld = opinions(index.papersOf(subject), tally, subject, item) < FEWEST;
          all.add(
              new ItemExamples(
                  subject, item, withheld, withheld ? List.of() : texts(examples, subject, item)));
        }
      }
    }
    return all;
  }

  private static List<String> texts(List<Example> examples, Subject subject, Item item) {
    return examples.stream()
        .filter(one -> one.subject().equals(subject.key()) && one.item().equals(item.key()))
        .map(Example::text)
        .sorted()
        .toList();
  }

  private static long opinions(List<Paper> papers, Tally tally, Subject subject, Item item) {
    return papers.stream()
        .flatMap(
            paper -> tally.paper(paper.key()).votes(subject.key(), item.key()).entrySet().stream())
        .filter(vote -> !vote.getKey().equals(CategoryVotes.NO_OPINION))
        .mapToLong(vote -> vote.getValue())
        .sum();
  }
}
