/** Score cards as they arrive on the topic of the scoring service. */
@NullMarked
package io.gongping.dossier.archive.messaging;

import org.jspecify.annotations.NullMarked;
