@NullMarked
package io.gongping.scoring.outbox.messaging;

import org.jspecify.annotations.NullMarked;
