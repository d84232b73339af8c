package io.gongping.scoring.result;

import java.time.LocalDate;

/**
 * That a revision was published, without its card.
 *
 * @param revision of the decision that it made known
 */
public record Published(int revision, Circle circle, LocalDate publishedOn) {}
