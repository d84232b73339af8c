package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * The rules of one assessment system, in one immutable version.
 *
 * @param categories the rater categories that values may name, key and label
 * @param ruleSets one for each kind of subject that it grades
 */
public record Scheme(
    SchemeRef ref,
    LocalizedText title,
    LocalizedText source,
    List<Named> categories,
    Policies policies,
    List<RuleSet> ruleSets) {

  public Scheme {
    categories = List.copyOf(categories);
    ruleSets = List.copyOf(ruleSets);
  }

  /** The rules for this kind of subject. */
  public Optional<RuleSet> ruleSet(SubjectKind kind) {
    return ruleSets.stream().filter(rules -> rules.subjects() == kind).findFirst();
  }
}
