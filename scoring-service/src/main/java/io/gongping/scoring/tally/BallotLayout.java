package io.gongping.scoring.tally;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Form;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.SubjectIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The papers of an assessment, ready to count by. */
public final class BallotLayout {

  private final Map<String, PaperLayout> papers;

  private BallotLayout(Map<String, PaperLayout> papers) {
    this.papers = papers;
  }

  /** The layout that a definition asks for. */
  public static BallotLayout of(AssessmentDefinition definition) {
    Map<String, Alternatives> scales = new HashMap<>();
    definition.scales().forEach(scale -> scales.put(scale.key(), Alternatives.of(scale)));
    SubjectIndex index = new SubjectIndex(definition);
    Map<String, PaperLayout> papers = new TreeMap<>();
    for (Paper paper : definition.papers()) {
      papers.put(paper.key(), new PaperPlan(definition, index, scales, paper).layout());
    }
    return new BallotLayout(papers);
  }

  /** Numbers the cells of one paper. */
  private static final class PaperPlan {

    private final AssessmentDefinition definition;
    private final SubjectIndex index;
    private final Map<String, Alternatives> scales;
    private final Paper paper;
    private final List<ItemPlace> items = new ArrayList<>();
    private final Map<Integer, Set<String>> exampleFor = new HashMap<>();
    private int next;

    PaperPlan(
        AssessmentDefinition definition,
        SubjectIndex index,
        Map<String, Alternatives> scales,
        Paper paper) {
      this.definition = definition;
      this.index = index;
      this.scales = scales;
      this.paper = paper;
    }

    PaperLayout layout() {
      paper.subjects().forEach(this::place);
      List<ChoiceLayout> choices = new ArrayList<>();
      for (String key : paper.recommendations()) {
        ChoiceLayout choice = ChoiceLayout.of(definition.recommendation(key).orElseThrow(), next);
        choices.add(choice);
        next += choice.place().cells();
      }
      return new PaperLayout(
          paper.key(), items, choices, exampleFor, MarkRules.of(definition, paper, items));
    }

    private void place(String subject) {
      Form form = definition.formOf(index.subject(subject).orElseThrow());
      for (Item item : form.items()) {
        String scale = definition.scaleOf(form, item).key();
        if (!item.exampleFor().isEmpty()) {
          exampleFor.put(items.size(), Set.copyOf(item.exampleFor()));
        }
        ItemPlace place =
            new ItemPlace(
                subject,
                item.key(),
                next,
                Objects.requireNonNull(scales.get(scale)),
                scale.equals(form.scale()));
        items.add(place);
        next += place.cells();
      }
    }
  }

  /** The paper with this key. */
  public Optional<PaperLayout> paper(String key) {
    return Optional.ofNullable(papers.get(key));
  }

  /** All papers by key. */
  public Map<String, PaperLayout> papers() {
    return Map.copyOf(papers);
  }
}
