package io.gongping.scoring.tally;

import io.gongping.scoring.deadletter.DeadLetterReason;
import io.gongping.scoring.tally.Written.Example;
import io.gongping.scoring.tally.Written.WriteIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the marks of one paper go: a cell for each subject, item and option, numbered from 0, so
 * that a ballot is added to a count by array index. Recommendations have their cells behind.
 */
public final class PaperLayout {

  private static final int NO_CELL = -1;

  private final String paper;
  private final List<ItemPlace> items;
  private final Map<String, SubjectPlace> subjects;
  private final List<ChoiceLayout> choices;
  private final Map<Integer, Set<String>> exampleFor;
  private final MarkRules rules;
  private final int[] firstCells;
  private final List<ItemPlace> all;
  private final int size;

  /** One number of a tally. */
  public record Cell(String subject, String item, String option) {}

  /**
   * The items of one subject.
   *
   * @param withPoints whether its marks are separated by commas
   */
  private record SubjectPlace(int firstItem, int items, boolean withPoints) {}

  /** What a ballot turned out to be. */
  public sealed interface Reading {}

  /** A ballot that is counted, if only as invalid. */
  public sealed interface Ballot extends Reading {}

  /**
   * A valid ballot.
   *
   * @param cells the numbers of the cells that it counts in
   */
  @SuppressWarnings("ArrayRecordComponent") // Millions of them a minute; never compared.
  public record Valid(int[] cells, List<WriteIn> writeIns, List<Example> examples)
      implements Ballot {}

  /** A ballot that a rule of its paper voids. */
  public record Invalid() implements Ballot {}

  /** Nothing that fits this paper. */
  public record Unfit(DeadLetterReason reason) implements Reading {}

  /**
   * @param items in the order of the paper's subjects and their forms
   * @param exampleFor answers that need an example, by the number of the item
   */
  PaperLayout(
      String paper,
      List<ItemPlace> items,
      List<ChoiceLayout> choices,
      Map<Integer, Set<String>> exampleFor,
      MarkRules rules) {
    this.paper = paper;
    this.items = items;
    this.choices = choices;
    this.exampleFor = exampleFor;
    this.rules = rules;
    this.subjects = subjects(items);
    this.all = new ArrayList<>(items);
    choices.forEach(choice -> all.add(choice.place()));
    this.firstCells = all.stream().mapToInt(ItemPlace::firstCell).toArray();
    this.size = all.isEmpty() ? 0 : all.getLast().firstCell() + all.getLast().cells();
  }

  private static Map<String, SubjectPlace> subjects(List<ItemPlace> items) {
    Map<String, SubjectPlace> subjects = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      ItemPlace item = items.get(i);
      SubjectPlace here = new SubjectPlace(i, 1, item.isPoints());
      subjects.merge(
          item.subject(),
          here,
          (known, more) ->
              new SubjectPlace(
                  known.firstItem(), known.items() + 1, known.withPoints() || more.withPoints()));
    }
    return subjects;
  }

  public String paper() {
    return paper;
  }

  /** How many cells there are. */
  public int size() {
    return size;
  }

  /** The cell with a number. */
  public Cell cell(int number) {
    int found = Arrays.binarySearch(firstCells, number);
    ItemPlace place = all.get(found < 0 ? -found - 2 : found);
    return new Cell(place.subject(), place.item(), place.mark(number));
  }

  /** The cells of the items, without those of recommendations. */
  IntStream itemCells() {
    return IntStream.range(0, choices.isEmpty() ? size : choices.getFirst().place().firstCell());
  }

  /** The recommendations on the paper. */
  List<ChoiceLayout> choices() {
    return choices;
  }

  /** Reads a ballot: one text for every subject of the paper, and what it says in words. */
  public Reading read(CastContent ballot) {
    int[] cells = new int[items.size()];
    for (Map.Entry<String, String> entry : ballot.marks().entrySet()) {
      @Nullable SubjectPlace place = subjects.get(entry.getKey());
      if (place == null) {
        return new Unfit(DeadLetterReason.UNKNOWN_SUBJECT);
      }
      @Nullable DeadLetterReason mistake =
          place.withPoints()
              ? readSeparated(place, entry.getValue(), cells)
              : readLetters(place, entry.getValue(), cells);
      if (mistake != null) {
        return new Unfit(mistake);
      }
    }
    if (ballot.marks().size() < subjects.size()) {
      return new Unfit(DeadLetterReason.SUBJECT_MISSING);
    }
    boolean marksOnly = choices.isEmpty() && exampleFor.isEmpty() && rules.isEmpty();
    return marksOnly && ballot.choices().isEmpty() && ballot.examples().isEmpty()
        ? new Valid(cells, List.of(), List.of())
        : judged(cells, ballot);
  }

  private @Nullable DeadLetterReason readLetters(SubjectPlace place, String marks, int[] cells) {
    if (marks.length() != place.items()) {
      return DeadLetterReason.MARKS_LENGTH;
    }
    for (int i = 0; i < marks.length(); i++) {
      int cell = items.get(place.firstItem() + i).cell(marks.charAt(i));
      if (cell == NO_CELL) {
        return DeadLetterReason.MARKS_OPTION;
      }
      cells[place.firstItem() + i] = cell;
    }
    return null;
  }

  private @Nullable DeadLetterReason readSeparated(SubjectPlace place, String text, int[] cells) {
    String[] marks = text.split(",", -1);
    if (marks.length != place.items()) {
      return DeadLetterReason.MARKS_LENGTH;
    }
    for (int i = 0; i < marks.length; i++) {
      int cell = items.get(place.firstItem() + i).cell(marks[i]);
      if (cell == NO_CELL) {
        return DeadLetterReason.MARKS_OPTION;
      }
      cells[place.firstItem() + i] = cell;
    }
    return null;
  }

  private Reading judged(int[] cells, CastContent ballot) {
    List<String> marks =
        IntStream.range(0, cells.length).mapToObj(i -> items.get(i).mark(cells[i])).toList();
    if (!ChoiceLayout.areKnown(ballot.choices(), choices)) {
      return new Unfit(DeadLetterReason.CHOICE_UNFIT);
    }
    List<Integer> chosen = new ArrayList<>();
    List<WriteIn> writeIns = new ArrayList<>();
    boolean invalid = rules.voids(marks);
    boolean refused = rules.refuse(marks);
    for (ChoiceLayout choice : choices) {
      switch (choice.read(ballot.choices().get(choice.recommendation().key()))) {
        case ChoiceLayout.Reading.Unfit(boolean overSelected) -> {
          if (!overSelected) {
            return new Unfit(DeadLetterReason.CHOICE_UNFIT);
          }
          refused = true;
        }
        case ChoiceLayout.Reading.Voiding() -> invalid = true;
        case ChoiceLayout.Reading.Counted(List<Integer> counted, List<WriteIn> written) -> {
          chosen.addAll(counted);
          writeIns.addAll(written);
        }
      }
    }
    List<Example> sent = examples(ballot);
    List<Example> examples =
        sent.stream().flatMap(example -> example.inItsOneForm().stream()).toList();
    if (!asked(marks).equals(given(sent)) || examples.size() < sent.size()) {
      return new Unfit(DeadLetterReason.EXAMPLE_UNFIT);
    }
    if (refused) {
      return new Unfit(DeadLetterReason.RULE_BROKEN);
    }
    return invalid ? new Invalid() : new Valid(joined(cells, chosen), writeIns, examples);
  }

  /** The places that need an example, as subject and item. */
  private Set<List<String>> asked(List<String> marks) {
    Set<List<String>> asked = new LinkedHashSet<>();
    exampleFor.forEach(
        (item, answers) -> {
          if (answers.contains(marks.get(item))) {
            asked.add(List.of(items.get(item).subject(), items.get(item).item()));
          }
        });
    return asked;
  }

  private static Set<List<String>> given(List<Example> examples) {
    Set<List<String>> given = new LinkedHashSet<>();
    examples.forEach(example -> given.add(List.of(example.subject(), example.item())));
    return given;
  }

  private static List<Example> examples(CastContent ballot) {
    List<Example> examples = new ArrayList<>();
    ballot
        .examples()
        .forEach(
            (subject, texts) ->
                texts.forEach((item, text) -> examples.add(new Example(subject, item, text))));
    return examples;
  }

  private static int[] joined(int[] cells, List<Integer> more) {
    int[] joined = Arrays.copyOf(cells, cells.length + more.size());
    for (int i = 0; i < more.size(); i++) {
      joined[cells.length + i] = more.get(i);
    }
    return joined;
  }
}
