@NullMarked
package io.gongping.dossier.archive.store;

import org.jspecify.annotations.NullMarked;
