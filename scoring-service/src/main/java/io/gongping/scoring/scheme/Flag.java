package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A fact that people should see; it has no part in the grade. */
public record Flag(String key, LocalizedText label, @Nullable String clause, Condition when) {}
