package io.gongping.scoring.tally;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Form;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Option;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Scale;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.scheme.CategoryVotes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
      papers.put(
          paper.key(),
          PaperLayout.of(
              paper.key(), paper.subjects().stream().map(key -> rated(definition, key)).toList()));
    }
    return new BallotLayout(papers);
  }

  private static PaperLayout.Rated rated(AssessmentDefinition definition, String key) {
    Subject subject = definition.subject(key).orElseThrow();
    Form form = definition.formOf(subject);
    Scale scale = definition.scaleOf(form);
    String options = scale.options().stream().map(Option::code).collect(Collectors.joining());
    return new PaperLayout.Rated(
        key,
        form.items().stream().map(Item::key).toList(),
        scale.noOpinion() ? options + CategoryVotes.NO_OPINION : options);
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
