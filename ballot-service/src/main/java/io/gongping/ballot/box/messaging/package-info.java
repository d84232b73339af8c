/** The relay: ballots from the outbox to Kafka in shuffled batches. */
@NullMarked
package io.gongping.ballot.box.messaging;

import org.jspecify.annotations.NullMarked;
