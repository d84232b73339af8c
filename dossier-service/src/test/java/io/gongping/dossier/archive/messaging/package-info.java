@NullMarked
package io.gongping.dossier.archive.messaging;

import org.jspecify.annotations.NullMarked;
