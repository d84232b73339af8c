package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A judgement that people make with a reference to evidence; never inferred from votes.
 *
 * @param levels at least two, best first
 */
public record FindingType(String key, LocalizedText label, List<Named> levels) {

  public FindingType {
    levels = List.copyOf(levels);
  }

  /** The level with this code. */
  public Optional<Named> level(String code) {
    return levels.stream().filter(level -> level.code().equals(code)).findFirst();
  }
}
