package io.gongping.scoring.example;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectIndex;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Written.Example;
import io.gongping.scoring.tally.Written.On;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The examples on one item of one subject, in the order of their letters. Words tell more of their
 * author than marks do: where fewer than {@value #FEWEST} raters had an opinion they are withheld.
 *
 * @param texts empty where they are withheld
 */
public record ItemExamples(Subject subject, Item item, boolean withheld, List<String> texts) {

  /** As many texts are on a page at most, if there is more than one item on it. */
  public static final int MOST_TEXTS = 2_000;

  /** The smallest group of opinions whose examples are shown. */
  public static final int FEWEST = 10;

  public ItemExamples {
    texts = List.copyOf(texts);
  }

  /** An item of a subject that asks for examples. */
  public record Asked(Subject subject, Item item) {

    /** What no other has in its assessment. */
    public String key() {
      return subject.key() + "/" + item.key();
    }

    /** What the examples are about. */
    public On place() {
      return new On(subject.key(), item.key());
    }
  }

  /**
   * Every item that asks for examples, in the order of the definition.
   *
   * @param on only those of this subject; null for all
   */
  public static List<Asked> asked(AssessmentDefinition definition, @Nullable String on) {
    return definition.subjects().stream()
        .filter(subject -> on == null || subject.key().equals(on))
        .flatMap(
            subject ->
                definition.formOf(subject).items().stream()
                    .filter(item -> !item.exampleFor().isEmpty())
                    .map(item -> new Asked(subject, item)))
        .toList();
  }

  /**
   * How many items fit on a page with their texts, which raters write as many of as they like: the
   * first one always does.
   *
   * @param items at least one
   * @param texts how many there are on each; absent for none
   */
  public static int fitting(List<Asked> items, Map<On, Long> texts) {
    long together = 0;
    for (int i = 0; i < items.size(); i++) {
      together += texts.getOrDefault(items.get(i).place(), 0L);
      if (together > MOST_TEXTS) {
        return Math.max(1, i);
      }
    }
    return items.size();
  }

  /**
   * The examples on an item.
   *
   * @param examples those on the subject, others among them
   */
  public static ItemExamples of(
      SubjectIndex index, Tally tally, Asked asked, List<Example> examples) {
    Subject subject = asked.subject();
    boolean withheld = opinions(index.papersOf(subject), tally, subject, asked.item()) < FEWEST;
    return new ItemExamples(
        subject,
        asked.item(),
        withheld,
        withheld ? List.of() : texts(examples, subject, asked.item()));
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
