/**
 * The load test: how fast ballots are cast, counted and with how much memory, beside what
 * PostgreSQL alone can do.
 */
@NullMarked
package io.gongping.load;

import org.jspecify.annotations.NullMarked;
