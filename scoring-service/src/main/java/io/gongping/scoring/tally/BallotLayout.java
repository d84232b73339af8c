package io.gongping.scoring.tally;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Form;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Scale;
import io.gongping.scoring.definition.AssessmentDefinition.ScaleKind;
import io.gongping.scoring.scheme.CategoryVotes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, PaperLayout> papers = new TreeMap<>();
    for (Paper paper : definition.papers()) {
      papers.put(paper.key(), new PaperPlan(definition, paper).layout());
    }
    return new BallotLayout(papers);
  }

  /** Numbers the cells of one paper. */
  private static final class PaperPlan {

    private final AssessmentDefinition definition;
    private final Paper paper;
    private final List<ItemPlace> items = new ArrayList<>();
    private final Map<Integer, Set<String>> exampleFor = new HashMap<>();
    private int next;

    PaperPlan(AssessmentDefinition definition, Paper paper) {
      this.definition = definition;
      this.paper = paper;
    }

    PaperLayout layout() {
      paper.subjects().forEach(this::place);
      List<ChoiceLayout> choices = new ArrayList<>();
      for (String key : paper.recommendations()) {
        ChoiceLayout choice = ChoiceLayout.of(definition.recommendation(key).orElseThrow(), next);
        choices.add(choice);
        next += choice.place().answers().size();
      }
      return new PaperLayout(
          paper.key(), items, choices, exampleFor, MarkRules.of(definition, paper, items));
    }

    private void place(String subject) {
      Form form = definition.formOf(definition.subject(subject).orElseThrow());
      for (Item item : form.items()) {
        Scale scale = definition.scaleOf(form, item);
        List<String> answers = new ArrayList<>(scale.answers());
        if (scale.noOpinion()) {
          answers.add(CategoryVotes.NO_OPINION);
        }
        if (!item.exampleFor().isEmpty()) {
          exampleFor.put(items.size(), Set.copyOf(item.exampleFor()));
        }
        boolean ofTheForm = scale.key().equals(form.scale());
        boolean lettersOnly = scale.kind() == ScaleKind.OPTIONS;
        items.add(ItemPlace.of(subject, item.key(), next, answers, lettersOnly, ofTheForm));
        next += answers.size();
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
