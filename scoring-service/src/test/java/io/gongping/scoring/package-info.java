/** Ground of the tests that run the whole service on a real PostgreSQL and Kafka. */
@NullMarked
package io.gongping.scoring;

import org.jspecify.annotations.NullMarked;
