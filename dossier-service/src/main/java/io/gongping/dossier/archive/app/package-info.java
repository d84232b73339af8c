/** What is done with the archive: score cards are filed, unreadable events are set aside. */
@NullMarked
package io.gongping.dossier.archive.app;

import org.jspecify.annotations.NullMarked;
