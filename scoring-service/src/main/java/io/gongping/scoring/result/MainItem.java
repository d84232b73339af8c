package io.gongping.scoring.result;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.RatedItem;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.requirement.Requirements;
import io.gongping.scoring.scheme.requirement.Requirements.OfSubjects;
import io.gongping.scoring.scheme.requirement.RequirementsReader;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The item whose votes stand on the score card. */
final class MainItem {

  private MainItem() {}

  /**
   * The item that stands for the whole in the rules; where several are of one rank, the first of
   * them in the order of the scheme. Empty where the rules look at no item of the subject's own: a
   * card never shows votes that its result doesn't rest on.
   */
  static Optional<String> of(Scheme scheme, SubjectKind kind) {
    return RequirementsReader.of(scheme).subjects().stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .flatMap(read -> of(scheme, read));
  }

  private static Optional<String> of(Scheme scheme, OfSubjects read) {
    String overall = read.overall();
    if (overall != null) {
      return Optional.of(overall);
    }
    Set<String> keys =
        read.items().stream().map(Requirements.Item::key).collect(Collectors.toSet());
    return scheme.ruleSet(read.kind()).stream()
        .flatMap(rules -> rules.items().stream())
        .map(RatedItem::key)
        .filter(keys::contains)
        .findFirst();
  }
}
