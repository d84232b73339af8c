package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A number of a subject that has a name: for people, for other values, for ranks. */
public record Score(String key, LocalizedText label, @Nullable String clause, Value value) {}
