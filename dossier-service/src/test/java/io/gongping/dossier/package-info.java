@NullMarked
package io.gongping.dossier;

import org.jspecify.annotations.NullMarked;
