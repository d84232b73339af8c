@NullMarked
package io.gongping.dossier.archive;

import org.jspecify.annotations.NullMarked;
