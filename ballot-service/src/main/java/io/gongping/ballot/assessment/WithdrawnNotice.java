package io.gongping.ballot.assessment;

import java.time.LocalDate;

/**
 * A notice that was taken back before the opening.
 *
 * @param version of the assessment when it was announced
 * @param withdrawnOn the day in the zone of the assessment
 * @param reason as the organiser gave it
 */
public record WithdrawnNotice(long version, Notice notice, LocalDate withdrawnOn, String reason) {}
