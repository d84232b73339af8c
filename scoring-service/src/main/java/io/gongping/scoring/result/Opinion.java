package io.gongping.scoring.result;

import io.gongping.scoring.history.NoGrade;
import io.gongping.support.people.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the assessing body thinks of a subject (S11 art. 19). It may think again until the committee
 * decides; every version stays.
 *
 * @param version from 1
 * @param grade null where it thinks that there should be none, or the scheme gives scores only
 * @param noGrade why there should be none; null otherwise
 * @param text never absent where neither is there
 */
public record Opinion(
    UUID assessmentId,
    String subject,
    int version,
    @Nullable String grade,
    @Nullable NoGrade noGrade,
    @Nullable String text,
    Person givenBy,
    Instant givenAt) {

  /** Whether both say the same and come from the same person. */
  public boolean repeats(Opinion other) {
    return Objects.equals(grade, other.grade)
        && noGrade == other.noGrade
        && Objects.equals(text, other.text)
        && givenBy.is(other.givenBy);
  }
}
