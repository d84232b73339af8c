package io.gongping.scoring.verification;

import io.gongping.support.people.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The second pair of eyes on one version. It is made once and never changed.
 *
 * @param reason why it was rejected; may be absent for a confirmation
 */
public record Verification(Verdict verdict, @Nullable String reason, Person by, Instant at) {}
