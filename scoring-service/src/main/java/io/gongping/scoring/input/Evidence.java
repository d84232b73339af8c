package io.gongping.scoring.input;

import org.jspecify.annotations.Nullable;

/**
 * What an entry rests on.
 *
 * @param reference where the evidence lies
 * @param achievement what was achieved, by a key such as the number of a document; two entries with
 *     the same one claim the same thing (一绩多用)
 * @param note what the evidence says, or why the entry was changed
 */
public record Evidence(String reference, @Nullable String achievement, @Nullable String note) {}
