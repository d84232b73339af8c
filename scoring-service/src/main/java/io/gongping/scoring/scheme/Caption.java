package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a node of a scheme says to people.
 *
 * @param label what the rule asks for, where that needs saying
 * @param clause where the rule comes from, such as {@code S11 art. 22(1)3}
 */
public record Caption(@Nullable LocalizedText label, @Nullable String clause) {

  /** For nodes that explain themselves. */
  public static final Caption NONE = new Caption(null, null);
}
