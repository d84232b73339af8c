/** The problem codes of the dossier service. */
@NullMarked
package io.gongping.dossier.problem;

import org.jspecify.annotations.NullMarked;
