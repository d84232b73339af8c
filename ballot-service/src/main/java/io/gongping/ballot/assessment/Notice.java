package io.gongping.ballot.assessment;

import java.time.LocalDate;

/**
 * The announcement of an assessment (公告).
 *
 * @param publishedOn the day on which it was put up
 * @param place where
 */
public record Notice(LocalDate publishedOn, String place) {

  /** Days between the notice and the opening, at least (S6: three days ahead). */
  public static final int DAYS_AHEAD = 3;
}
