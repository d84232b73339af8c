/** The dossier service: what was decided, kept for good. */
@NullMarked
package io.gongping.dossier;

import org.jspecify.annotations.NullMarked;
